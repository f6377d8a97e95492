/** Say a number with its unit, as the page shows it: "60 minutes"; words that say more stand alone. */
export function sayNumber(text: string, unit: string): string {
  const words = text.trim();
  // "an hour" and "60 min" say by themselves what they count.
  return unit !== "" && /[\d½¼¾⅓⅔]$/.test(words) ? `${words} ${unit}` : text;
}

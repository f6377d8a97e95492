const TIME =
  /^(?:at )?(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})|(?<whole>\d{2})(?= ?h?(?:rs)?$)|h)? ?(?<half>am|pm)?(?: ?(?:h|hrs|o’clock|o'clock|uhr))?$/;
const NAMED: Readonly<Record<string, string>> = {
  noon: "12:00",
  midday: "12:00",
  midnight: "00:00",
};

/**
 * Read a time of day as people write it, and return hh:mm: “14:00”, “2 pm”, “2.30pm”, “noon”.
 *
 * Undefined for what is no time and nothing more, and for a lone number that could be either half of
 * the day.
 */
export function readTime(text: string): string | undefined {
  const words = text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/\b([ap])\.? ?m\.?$/, "$1m");
  if (Object.hasOwn(NAMED, words)) return NAMED[words];
  const found = TIME.exec(words)?.groups;
  if (!found) return undefined;
  const { hour = "", minute, whole, half } = found;
  const isBare = minute === undefined && whole === undefined && half === undefined;
  const typed = Number(hour);
  if (half ? typed < 1 || typed > 12 : typed > 23) return undefined;
  if (isBare && typed >= 1 && typed <= 12) return undefined;
  const hours = half ? (typed % 12) + (half === "pm" ? 12 : 0) : typed;
  const minutes = Number(minute ?? whole ?? 0);
  if (minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

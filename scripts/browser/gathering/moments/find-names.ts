/** People whom this browser knows, in words that somebody is about to take. */

// Shorter ones, such as initials, stand in other words by chance; they count in their own case.
const SHORT = 3;
const LEFT_OUT = "[name left out]";

function matchName(name: string): RegExp {
  const plain = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  const flags = name.trim().length > SHORT ? "giu" : "gu";
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, flags);
}

/** List which of the names stand in the words. */
export const findNames = (words: string, names: readonly string[]): string[] =>
  names.filter((name) => name.trim() !== "" && matchName(name).test(words));

/** Leave names out of words: what is left shows where one was. */
export const leaveOut = (words: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replace(matchName(name), LEFT_OUT), words);

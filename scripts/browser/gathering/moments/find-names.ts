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

/** Put the longest first: one name may begin another, as “Ann” does “Ann Leigh”. */
const sortNames = (names: readonly string[]): string[] =>
  names.filter((name) => name.trim() !== "").sort((one, other) => other.length - one.length);

/** List which of the names stand in the words, each by itself and not as a part of a longer one. */
export function findNames(words: string, names: readonly string[]): string[] {
  const found = new Set<string>();
  let left = words;
  for (const name of sortNames(names)) {
    if (matchName(name).test(left)) found.add(name);
    left = left.replace(matchName(name), LEFT_OUT);
  }
  return names.filter((name) => found.has(name));
}

/** Leave names out of words: what is left shows where one was. */
export const leaveOut = (words: string, names: readonly string[]): string =>
  sortNames(names).reduce((left, name) => left.replace(matchName(name), LEFT_OUT), words);

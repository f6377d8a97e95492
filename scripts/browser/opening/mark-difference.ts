import { makeElement } from "../dialogs/make-element";

// Of a long stretch that is the same on both sides, so much is shown beside what differs.
const LONGEST_SAME = 240;
const SHOWN_SAME = 100;

// Comparing every word with every other takes time: texts that differ by more are marked whole.
const MOST_PAIRS = 4_000_000;

const STOPS = '.,;:!?)]”’"';

/** A stretch of one text: words that the other has too, or words that it has not. */
interface Stretch {
  text: string;
  readonly isSame: boolean;
}

/** Take the stops and brackets behind a word from it. */
function splitWord(word: string): string[] {
  let end = word.length;
  while (end > 1 && STOPS.includes(word.charAt(end - 1))) end -= 1;
  return end < word.length ? [word.slice(0, end), word.slice(end)] : [word];
}

/** List words, what stops them, and the spaces between them. */
const listWords = (text: string): string[] => (text.match(/\s+|\S+/gu) ?? []).flatMap(splitWord);

/** Count how many words two lists begin with alike. */
function countAlike(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

/** Tell for each word whether the other list has it too, in the same order: the longest such list. */
function matchWords(one: readonly string[], other: readonly string[]): boolean[] {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let j = 0;
  return one.map((word, i) => {
    while (j < other.length && word !== other[j] && at(i, j + 1) >= at(i + 1, j)) j += 1;
    const isMatch = word === other[j];
    if (isMatch) j += 1;
    return isMatch;
  });
}

/** Split a text where it differs from another, at the borders of words. */
function splitText(text: string, against: string): Stretch[] {
  const [one, other] = [listWords(text), listWords(against)];
  const start = countAlike(one, other);
  const ends = [one.slice(start).reverse(), other.slice(start).reverse()] as const;
  const end = countAlike(...ends);
  const middle = [
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ] as const;
  const isShort = (middle[0].length + 1) * (middle[1].length + 1) <= MOST_PAIRS;
  const matches = isShort ? matchWords(...middle) : [];
  const isSame = one.map(
    (_word, at) => at < start || at >= one.length - end || (matches[at - start] ?? false),
  );
  const stretches: Stretch[] = [];
  one.forEach((word, at) => {
    // A space between two words that differ is no common ground.
    const isGap = word.trim() === "" && isSame[at - 1] === false && isSame[at + 1] === false;
    const kind = isSame[at] === true && !isGap;
    const last = stretches.at(-1);
    if (last?.isSame === kind) last.text += word;
    else stretches.push({ text: word, isSame: kind });
  });
  return stretches;
}

/** Leave out the middle of a long stretch that both sides share, and say so. */
function shorten(text: string, isFirst: boolean, isLast: boolean): (Node | string)[] {
  if (text.length <= LONGEST_SAME) return [text];
  const letters = [...text];
  const gap = makeElement("span", { class: "worksheet-same" }, " [… the same in both …] ");
  const start = letters
    .slice(0, SHOWN_SAME)
    .join("")
    .replace(/\s\S*$/, "");
  const end = letters
    .slice(-SHOWN_SAME)
    .join("")
    .replace(/^\S*\s/, "");
  return [isFirst ? "" : start, gap, isLast ? "" : end];
}

/**
 * Show a text with the words marked that the other does not have.
 *
 * The mark is for the eye: the text reads whole without it, but for long stretches that both share.
 */
export function markDifference(text: string, against: string): Node {
  const stretches = splitText(text, against);
  const nodes = stretches.flatMap((stretch, at) =>
    stretch.isSame
      ? shorten(stretch.text, at === 0, at === stretches.length - 1)
      : [makeElement("mark", {}, stretch.text)],
  );
  return makeElement("span", {}, ...nodes);
}

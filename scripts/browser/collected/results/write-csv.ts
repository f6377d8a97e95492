import { isTyped } from "../../collecting/file/collected-questions";
import { sayNumber } from "./say-tally";
import type { Tally } from "./tally";

// A spreadsheet reads what begins so as a formula, which could fetch or send something.
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
// Where a program parts cells by another sign than the comma, a new one begins behind these.
const BEGINNING = /([;,|\t\r\n][\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

/** Write a cell in which nothing is run: an apostrophe stands before what would be a formula. */
function writeCell(text: string): string {
  const inside = text.replace(BEGINNING, "$1'");
  const safe = FORMULA.test(inside) ? `'${inside}` : inside;
  return `"${safe.replaceAll('"', '""')}"`;
}

type Line = readonly [question: string, answer: string, people: string];

function listLines({ question, answered, counts, median, isShown, texts }: Tally): Line[] {
  const { label, options } = question;
  if (isTyped(question)) return texts.map((text): Line => [label, text, ""]);
  if (!isShown) return [[label, "Too few answers to be shown", ""]];
  return [
    ...options.map((option, at): Line => [label, option.label, String(counts[at])]),
    ...(median === undefined ? [] : [[label, "Median", sayNumber(median)] as const]),
    [label, "People who answered", String(answered)],
  ];
}

/**
 * Write what is shown as a table that spreadsheets open: one line for an answer, none for a person.
 *
 * The mark at its start tells Excel that it is UTF-8.
 */
export function writeCsv(people: number, tallies: readonly Tally[]): string {
  const lines: Line[] = [
    ["Question", "Answer", "Number"],
    ["All questions", "Files read", String(people)],
    ...tallies.flatMap(listLines),
  ];
  return `\ufeff${lines.map((line) => `${line.map(writeCell).join(",")}\r\n`).join("")}`;
}

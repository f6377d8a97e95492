import type { Answers } from "../../../answers/answer";
import { composePart } from "../../prose/compose-part";
import type { DescribedPart, DescribedReading } from "../../prose/described-reading";
import type { ControlValues } from "../../sheet/control-values";
import { gatherAnswers } from "../../sheet/control-values";
import type { FilledSheet, Sheet } from "../../sheet/filled-sheet";
import type { Cell, Lines } from "../lines/lines";
import { heldMark } from "../package/bookmark-name";
import { findAnswerMarks } from "../read/answer-marks";
import { listLeftOut } from "../read/list-left-out";
import { learnNames, nameMarks } from "../read/name-marks";
import type { NamedRows } from "../read/name-rows";
import { nameRows } from "../read/name-rows";
import type { ReadWord } from "../read/read-word";
import { checkWords } from "./check-words";
import { isText, valueOfWords } from "./value-of-words";

const textOf = ({ lines }: Lines, { from, to }: Cell): string =>
  lines
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join("\n");

/**
 * List what stands in the place of each control: in its bookmark or, where a cell is the place of one
 * answer alone, in that cell.
 */
function listPlaces(
  document: Lines,
  rows: NamedRows,
  others: NamedRows["marks"],
): Map<string, string> {
  const { answers } = findAnswerMarks(document, [...rows.marks, ...others]);
  const inRows = new Set(rows.marks.map(({ name }) => name));
  const places = new Map<string, string>();
  for (const { name, from, to, exact } of answers) {
    const cell = document.lines[from.line]?.cell;
    const isWhole = inRows.has(name) && cell && document.lines[to.line]?.cell === cell;
    const isAlone = answers.every((other) => {
      return other.name === name || document.lines[other.from.line]?.cell !== cell;
    });
    places.set(name, isWhole && isAlone ? textOf(document, cell) : exact);
  }
  for (const [cell, name] of rows.cells)
    if (!places.has(name)) places.set(name, textOf(document, cell));
  return places;
}

/** Read the values that the words in each place say; a text is known before what may repeat it. */
function readValues(
  places: ReadonlyMap<string, string>,
  partsOf: ReturnType<typeof learnNames>["partsOf"],
  reading: DescribedReading,
): ControlValues {
  const known = [...places].map(([name, words]) => ({ name, words, parts: partsOf(name) }));
  const ordered = [
    ...known.filter(({ parts }) => parts && isText(parts)),
    ...known.filter(({ parts }) => !parts || !isText(parts)),
  ];
  const values: ControlValues = new Map();
  for (const { name, words, parts } of ordered) {
    const value = parts ? valueOfWords(name, words, parts, reading, values) : words;
    if (value !== undefined && value !== "") values.set(name, value);
  }
  return values;
}

/** Find the part that a document is: it left out all that is outside it. */
function findPart(
  { parts }: DescribedReading,
  { questions }: Sheet,
  leftOut: readonly string[],
): DescribedPart | undefined {
  return parts.find(({ fields }) =>
    questions.every(({ id }) => fields.includes(id) || leftOut.includes(id)),
  );
}

/**
 * Read the answers in a document to read, each from where it stands.
 *
 * Then the document is composed anew from them, and what differs from that is left over: words that
 * somebody wrote where no answer has its place. An answer that the document held, and that is not
 * found any more, is said.
 */
export function readProse(
  document: Lines,
  sheet: Sheet & Pick<FilledSheet, "agreement">,
  reading: DescribedReading,
): ReadWord {
  const names = learnNames(sheet);
  const questionOf = (id: string) => names.partsOf(id)?.question;
  const { rows, others } = nameRows(document, nameMarks(document, names), questionOf);
  const values = readValues(listPlaces(document, rows, others), names.partsOf, reading);
  const answers = gatherAnswers(sheet.questions, sheet.renamed, values);
  const leftOut = listLeftOut(document.marks, sheet);
  const filled = { ...sheet, answers: new Map(Object.entries(answers)) as Answers };
  const prose = composePart(reading, filled, findPart(reading, sheet, leftOut));
  const held = new Set(document.marks.map(({ key }) => key));
  const lost = sheet.questions.filter(({ id }) => held.has(heldMark(id)) && !(id in answers));
  return {
    answers,
    leftOver: checkWords(document, prose),
    notes: lost.map(
      ({ label }) =>
        `The answer to “${label}” was in this document, and is not where it was: it stays as it is here.`,
    ),
    absent: lost.map(({ id }) => id),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

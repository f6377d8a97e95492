import { writeAskedMark } from "../../../answers/asked-mark";
import { CopyProblem, TOO_MUCH } from "../../../answers/copy-problem";
import type { LeftOver } from "../../../answers/left-over";
import type { ControlValues } from "../../sheet/control-values";
import type { ReadSheet } from "../../sheet/filled-sheet";
import type { Cell, Lines, Offer } from "../lines/lines";
import type { AnswerMark } from "./answer-marks";
import { findAnswerMarks } from "./answer-marks";
import type { OwnWords } from "./assign-words";
import { assignWords } from "./assign-words";
import { finishAnswer } from "./finish-answer";
import { KnownWords } from "./known-words";
import type { Blank } from "./learn-blank";
import { learnBlank } from "./learn-blank";
import { listLeftOver } from "./list-left-over";
import type { Names } from "./name-marks";
import { learnNames, nameMarks } from "./name-marks";
import { nameRows } from "./name-rows";

/** So many characters are read at most: many bookmarks may stand round one long text. */
const MOST_READ = 50_000_000;

/** What a document says: values by the names of controls, and words outside them. */
export interface WordValues {
  readonly values: ControlValues;
  readonly leftOver: readonly LeftOver[];
}

/** Find the tables whose cells are places of answers. */
function findTables(
  { lines }: Lines,
  answers: readonly AnswerMark[],
  cells: Iterable<Cell>,
  copies: Iterable<Element>,
): Set<Element> {
  const tables = new Set(copies);
  for (const { row } of cells) tables.add(row.table);
  for (const { from } of answers) {
    const cell = lines[from.line]?.cell;
    if (cell) tables.add(cell.row.table);
  }
  return tables;
}

/** Refuse what would take for ever: many controls may stand one in another. */
function checkLength(answers: readonly { readonly exact: string }[]): void {
  const length = answers.reduce((sum, { exact }) => sum + exact.length, 0);
  if (length <= MOST_READ) return;
  throw new CopyProblem(TOO_MUCH);
}

/** Find what a control of an answer offers, on the lines where its words stand. */
function findOffer(offers: ReadonlyMap<number, Offer[]>, own: OwnWords, mark?: AnswerMark) {
  const found: Offer[] = [];
  for (let line = own.first; line >= 0 && line <= Math.max(own.first, own.last); line++) {
    found.push(...(offers.get(line) ?? []));
    if (found.length > 0) break;
  }
  const isOwn = ({ from }: Offer) =>
    mark && from.line === mark.from.line && from.at >= mark.from.at && from.at <= mark.to.at;
  return found.find(isOwn) ?? found[0];
}

/** Read what stands in each control of a document, and beside it. Throws CopyProblem. */
export function readWordValues(
  document: Lines,
  sheet: ReadSheet,
  blank: Blank | undefined,
  names: Names = learnNames(sheet),
): WordValues {
  const { partsOf } = names;
  const questionOf = (id: string) => partsOf(id)?.question;
  const { rows, others } = nameRows(document, nameMarks(document, names), questionOf);
  const { answers, seconds } = findAnswerMarks(document, [...rows.marks, ...others]);
  checkLength([...answers, ...seconds.map(({ words }) => ({ exact: words }))]);
  const known = new KnownWords();
  if (blank) learnBlank(known, blank, names);
  else known.addQuestions(sheet);
  known.addLabels(
    answers.map(({ name }) => name),
    partsOf,
  );
  for (const words of sheet.said ?? []) known.add(words, "normal");
  const tables = findTables(document, answers, rows.cells.keys(), rows.copies);
  const given = { document, answers, seconds, cells: rows.cells, tables, known, partsOf };
  const { owned, strays, near } = assignWords(given);
  const values: ControlValues = new Map();
  const offers = new Map<number, Offer[]>();
  for (const offer of document.offers) {
    offers.set(offer.from.line, [...(offers.get(offer.from.line) ?? []), offer]);
  }
  const marks = new Map(answers.map((answer) => [answer.name, answer]));
  for (const [name, own] of owned) {
    const value = finishAnswer(own, partsOf(name), findOffer(offers, own, marks.get(name)));
    const isAsked = partsOf(name)?.question.kind === "checklist" && typeof value === "string";
    if (isAsked && value !== "") values.set(writeAskedMark({ option: name, mark: value }), true);
    else values.set(name, value);
  }
  const remains = { document, strays, near, answers, seconds, owned, rows: rows.places, partsOf };
  return { values, leftOver: listLeftOver(remains) };
}

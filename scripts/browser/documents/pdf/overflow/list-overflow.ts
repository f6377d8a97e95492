import type { Row } from "../../../answers/answer";
import { capitalise } from "../../../answers/capitalise";
import type { Part, Question } from "../../../form/questions";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { leadIn } from "../../sheet/lead-in";

/** A heading or a paragraph that is printed behind the template's pages. */
export interface Passage {
  readonly tag: "H1" | "H2" | "H3" | "H4" | "P";
  readonly text: string;
  /** The control whose answer it is. */
  readonly name?: string;
}

/** How the document in hand takes answers. */
export interface Overflow {
  /** Tell whether the answer to a control is to be printed behind the pages. */
  isOverflowing(name: string): boolean;
  /** Tell whether the document asks a question. */
  isAsked(question: Question): boolean;
}

export const OVERFLOW_HEADING = "Answers continued";
const INTRODUCTION = "The pages before had no room, or not enough, for these answers.";

const sayOption = ({ options }: Part, id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;

/** Say the parts of a row or a signature, each behind its own question. */
function listParts(parts: readonly Part[], prefix: string, row: Row, overflow: Overflow) {
  return Object.entries(row)
    .filter(([key, words]) => words !== "" && overflow.isOverflowing(`${prefix}${key}`))
    .map(([key, words]): Passage => {
      const part = parts.find(({ id }) => id === key);
      const text = `${leadIn(part?.label ?? key)} ${part ? sayOption(part, words) : words}`;
      return { tag: "P", text, name: `${prefix}${key}` };
    });
}

function listRows(question: Question, rows: readonly Row[], overflow: Overflow): Passage[] {
  return rows.flatMap((row, at) => {
    const parts = listParts(question.parts, `${question.id}__${at + 1}__`, row, overflow);
    const heading = `${capitalise(question.row)} ${at + 1}`;
    return parts.length ? [{ tag: "H4", text: heading } as const, ...parts] : [];
  });
}

function listTicks(question: Question, ids: readonly string[], overflow: Overflow): Passage[] {
  return ids
    .map(
      (id) => ({ tag: "P", text: sayOption(question, id), name: `${question.id}__${id}` }) as const,
    )
    .filter(({ name }) => overflow.isOverflowing(name));
}

function listAnswer(question: Question, sheet: FilledSheet, overflow: Overflow): Passage[] {
  const answer = sheet.answers.get(question.id);
  if (answer === undefined) return [];
  if (question.kind === "rows") return listRows(question, answer as readonly Row[], overflow);
  if (question.kind === "checklist") {
    return listTicks(question, answer as readonly string[], overflow);
  }
  if (question.kind === "signature") {
    return listParts(question.parts, `${question.id}__`, answer as Row, overflow);
  }
  const isPrinted = answer !== "" && overflow.isOverflowing(question.id);
  const text = sayOption(question, answer as string);
  return isPrinted ? [{ tag: "P", text, name: question.id }] : [];
}

function listUnder(
  heading: readonly Passage[],
  questions: readonly Question[],
  sheet: FilledSheet,
  overflow: Overflow,
): Passage[] {
  const passages = questions.flatMap((question) => {
    const answer = listAnswer(question, sheet, overflow);
    return answer.length ? [{ tag: "H3", text: question.label } as const, ...answer] : [];
  });
  return passages.length ? [...heading, ...passages] : [];
}

/**
 * List what is printed behind the template's pages: long answers whole, rows beyond those that it
 * has, options that it does not offer; then the answers to questions that it does not ask.
 */
export function listOverflow(sheet: FilledSheet, overflow: Overflow): Passage[] {
  const isAsked = (question: Question) => overflow.isAsked(question);
  const asked = sheet.questions.filter(isAsked);
  const others = sheet.questions.filter((question) => !isAsked(question));
  const heading: Passage[] = [
    { tag: "H2", text: OVERFLOW_HEADING },
    { tag: "P", text: INTRODUCTION },
  ];
  const earlier: Passage[] = [{ tag: "H2", text: others[0]?.section ?? "" }];
  return [
    ...listUnder(heading, asked, sheet, overflow),
    ...listUnder(earlier, others, sheet, overflow),
  ];
}

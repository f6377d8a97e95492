import { sayAskedMark } from "../../answers/asked-mark";
import { matchOption } from "../../answers/match-option";
import type { Part, Question } from "../../form/questions";

/** What a control's name says: the question, the row, and the part of the answer. */
export interface NameParts {
  readonly question: Question;
  /** The kind of what stands in the control itself. */
  readonly kind: string;
  /** The number of the row, or nothing outside rows. */
  readonly row: string;
  /** The question in words, with its row and its part. */
  readonly words: string;
  /** The words of an option that it offers, where no other has the same. */
  labelOf(option: string): string | undefined;
  /** The option that these words name, whatever their case, spaces and punctuation. */
  optionOf(label: string): string | undefined;
}

function describe(question: Question, row: string, part: string): NameParts {
  const found = question.parts.find(({ id }) => id === part);
  const { kind, options }: Part = found ?? question;
  const tickOf = (option: string) => question.options.find(({ id }) => id === option)?.label;
  const isTick = question.kind === "checklist";
  const place = row && `, ${question.row || "row"} ${row}`;
  const label = found?.label ?? (isTick ? (tickOf(part) ?? sayAskedMark(part, tickOf)) : part);
  const optionOf = (words: string) => matchOption(options, words);
  const labelOf = (option: string) => options.find(({ id }) => id === option)?.label;
  return {
    question,
    kind,
    row,
    words: `${question.label}${place}${label && `: ${label}`}`,
    labelOf: (option) => (optionOf(labelOf(option) ?? "") === option ? labelOf(option) : undefined),
    optionOf,
  };
}

/** Take a control's name apart, such as `objectives__2__by_when`; nothing for an unknown field. */
export function nameParts(questions: readonly Question[], name: string): NameParts | undefined {
  const [id = "", ...rest] = name.split("__");
  const question = questions.find((each) => each.id === id);
  if (!question) return undefined;
  const row = question.kind === "rows" ? (rest.shift() ?? "") : "";
  return describe(question, row, rest.join("__"));
}

import type { Answer, Row } from "../../answers/answer";
import { sayAskedMark } from "../../answers/asked-mark";
import { sayDate } from "../../answers/date-parts";
import { sayNumber } from "../../answers/say-number";
import type { Part, Question } from "../../form/questions";
import type { FilledSheet } from "../sheet/filled-sheet";
import type { DescribedReading } from "./described-reading";
import { fillSentence } from "./fill-sentence";
import type { Piece, Words } from "./prose-block";
import { sayWords } from "./prose-block";

const MOST_STRONG = 3;

export type Given = Pick<FilledSheet, "questions" | "answers">;

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;
// “A grant” begins with a small letter in a sentence; “IT” and “I am sure” do not.
const SMALL = /^(?!I\P{L})\p{Lu}(?!\p{Lu})/u;

/** Begin words with a small letter, as within a sentence. */
export const beginSmall = (words: string): string =>
  words.replace(SMALL, (letter) => letter.toLowerCase());

/** Mark what a control holds; `rest` stands beside it and is no part of the answer. */
const mark = (name: string, inside: Words, rest = ""): Piece =>
  rest === ""
    ? { name, isStrong: true, inside }
    : { isStrong: true, inside: [{ name, inside }, rest] };

/** Word an answer with one value: a date in words, a number with its unit, anything as it stands. */
export function wordPart(part: Part, name: string, value: string): Piece {
  if (part.kind === "date" && WHOLE_DAY.test(value)) return mark(name, [sayDate(value)]);
  if (part.kind === "number") {
    const said = sayNumber(value, part.unit);
    const words = value.trim();
    return said.startsWith(words)
      ? mark(name, [words], said.slice(words.length))
      : mark(name, [said]);
  }
  if (part.kind === "scale") {
    const { label = "" } = part.options.find(({ id }) => id === value) ?? {};
    const [, end] = label.split(" – ");
    const most = part.options.at(-1)?.id;
    const about = end === undefined ? "" : ` (${beginSmall(end)})`;
    return mark(name, [value], `${most === undefined ? "" : ` of ${most}`}${about}`);
  }
  if (part.kind === "choice") {
    const label = part.options.find(({ id }) => id === value)?.label;
    return { name, inside: [label ?? value] };
  }
  return { name, inside: [value] };
}

/** Word an option as it stands within a sentence; where words of its own lack an answer, by its label. */
export function wordOption(
  reading: DescribedReading,
  given: Given,
  { id, options }: Question,
  option: string,
): Words {
  const own = reading.options[id]?.[option];
  const answer = (field: string): Words | undefined => {
    const value = given.answers.get(field);
    return typeof value === "string" && value !== ""
      ? [{ name: field, inside: [value] }]
      : undefined;
  };
  const filled = own && fillSentence(own, answer);
  if (filled) return filled;
  const labelOf = (each: string) => options.find((offered) => offered.id === each)?.label;
  return [beginSmall(labelOf(option) ?? sayAskedMark(option, labelOf))];
}

/** Put items into a sentence: “one, two and three”, with semicolons where one has commas. */
function joinItems(items: readonly Words[]): Words {
  const sign = items.some((item) => sayWords(item).includes(",")) ? "; " : ", ";
  return items.flatMap((item, at) => {
    if (at === 0) return item;
    return [at === items.length - 1 ? `${sign === "; " ? ";" : ""} and ` : sign, ...item];
  });
}

/** Word the ticks of a list, each by itself. */
export const wordTicks = (
  reading: DescribedReading,
  given: Given,
  question: Question,
  isInSentence: boolean,
): Words[] => {
  const ticked = (given.answers.get(question.id) ?? []) as readonly string[];
  return ticked.map((option) => {
    const label = question.options.find(({ id }) => id === option)?.label;
    const inside = isInSentence
      ? wordOption(reading, given, question, option)
      : [
          label ??
            sayAskedMark(option, (id) => question.options.find((each) => each.id === id)?.label),
        ];
    return [{ name: `${question.id}__${option}`, inside }];
  });
};

/** Word the answer to a question within a sentence; rows and signatures have no words there. */
export function wordAnswer(
  reading: DescribedReading,
  given: Given,
  question: Question,
  answer: Answer,
): Words {
  const { id, kind } = question;
  if (kind === "checklist") return joinItems(wordTicks(reading, given, question, true));
  if (kind === "choice") {
    const inside = wordOption(reading, given, question, answer as string);
    // What decides stands out; a whole clause would shout.
    const isStrong = sayWords(inside).split(" ").length <= MOST_STRONG;
    return [{ name: id, isStrong, inside }];
  }
  return [wordPart(question, id, answer as string)];
}

/** Word the cell of a row. */
export const wordCell = (column: Part, name: string, row: Row): Words => {
  const value = row[column.id] ?? "";
  if (value === "") return [];
  const piece = wordPart(column, name, value);
  // In a table every answer looks the same.
  return typeof piece === "string" ? [piece] : [{ ...piece, isStrong: false }];
};

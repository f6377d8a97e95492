import type { Answer, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import type { Question } from "../../form/questions";
import { sayPart } from "../../form/say-part";

// Longer words are cut in a sentence: all of them stand where they were agreed.
const LONGEST = 120;

const join = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== "").join(between);

/** Say the parts of a row or a signature, in their order. */
const sayRow = ({ parts }: Question, row: Row): string =>
  join(
    parts.map((part) => sayPart(part, row[part.id] ?? "")),
    ", ",
  );

/** Say an answer in its own words, as one line; "" where it is blank. */
export function sayWhole(question: Question, answer: Answer | undefined): string {
  if (answer === undefined || isBlank(answer)) return "";
  if (typeof answer === "string") return sayPart(question, answer).replace(/\s+/gu, " ").trim();
  if (!Array.isArray(answer)) return sayRow(question, answer as Row);
  const list: readonly unknown[] = answer;
  const said = list.map((each) =>
    typeof each === "string" ? sayPart(question, each) : sayRow(question, Object(each)),
  );
  return join(said, "; ").replace(/\s+/gu, " ");
}

/** Say an answer in a few words, in quotation marks; a blank one is “not answered”, without them. */
export function sayBriefly(question: Question, answer: Answer | undefined): string {
  const words = sayWhole(question, answer);
  if (words === "") return "not answered";
  const signs = [...words];
  const brief =
    signs.length > LONGEST
      ? `${signs
          .slice(0, LONGEST - 1)
          .join("")
          .trim()}…`
      : words;
  return `“${brief}”`;
}

import type { Offered, Question } from "../../../form/questions";
import type { Sheet } from "../../sheet/filled-sheet";
import { nameParts } from "../../sheet/name-parts";

/** A control of the worksheet that a field stands for. */
export interface Control {
  /** Its name, such as `rows__1__words`, with the id that the file has. */
  readonly name: string;
  readonly question: Question;
  /** The kind of what stands in it: that of its column, of its part or of the question. */
  readonly kind: string;
  /** What it says of itself: the question, the row and the part. */
  readonly words: string;
  readonly options: readonly Offered[];
}

// A part's id has none of the signs by which programs tell copies of a field apart.
const PART = /^[^.[\]#+]+$/;

/** Tell whether what follows a question's id in a name fits its kind of answer. */
function fits({ kind }: Question, rest: readonly string[]): boolean {
  const hasPart = PART.test(rest.at(-1) ?? "");
  if (kind === "rows") return hasPart && rest.length === 2 && /^\d{1,5}$/.test(rest[0] ?? "");
  if (kind === "checklist" || kind === "signature") return hasPart && rest.length === 1;
  return rest.length === 0;
}

/** List what a name may have been before another program changed it. */
function listNames(name: string): string[] {
  // What tells copies of one field apart: "purpose[0]", "purpose#1", "purpose (2)".
  const plain = name.replace(/(?:\[\d{1,6}\]|[ #+~-]\(?\d{1,6}\)?)(?=\.|$)/g, "");
  const parts = plain.split(".").slice(0, 20);
  const ends = parts.map((_, at) => parts.slice(at).join("."));
  return [name, ...ends, ...parts.reverse()];
}

function describe(sheet: Sheet, name: string): Control | undefined {
  const [id = "", ...rest] = name.split("__");
  const now = [sheet.renamed.get(id) ?? id, ...rest].join("__");
  const found = nameParts(sheet.questions, now);
  if (!found || !fits(found.question, rest)) return undefined;
  const { question, kind, words } = found;
  const part = question.parts.find((each) => each.id === rest.at(-1));
  return { name, question, kind, words, options: (part ?? question).options };
}

/** Find the control that a field stands for, by the field's name. */
export function matchControl(sheet: Sheet, name: string): Control | undefined {
  for (const written of listNames(name)) {
    const control = describe(sheet, written);
    if (control) return control;
  }
  return undefined;
}

const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Find the choice that a button without a field belongs to, by its state and its spoken words. */
export function matchButton(sheet: Sheet, state: string, spoken: string): Question | undefined {
  const words = fold(spoken);
  const asking = sheet.questions.filter(
    ({ label, options, parts }) =>
      parts.length === 0 && options.some(({ id }) => id === state) && words.startsWith(fold(label)),
  );
  // A question may begin with another one.
  return asking.sort((one, other) => other.label.length - one.label.length)[0];
}

import { checkBytes } from "../../answers/check-bytes";
import { CopyProblem, NEWER } from "../../answers/copy-problem";
import { LIMITS } from "../../answers/limits";
import type { Parts } from "../../copies/check-format";
import { isObject } from "../../copies/check-format";
import { checkSize } from "../../copies/check-size";
import { decodeText } from "../../copies/decode-text";
import { VERSION } from "./collected-file";
import type { CollectedOption, CollectedQuestion, CollectedQuestions } from "./collected-questions";
import { isTyped } from "./collected-questions";

/** What one file says, by the ids that questions and options have now. */
export interface ReadFile {
  readonly worksheet: string;
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** How many answers are to questions, or name options, that are not known here. */
  readonly unknown: number;
}

const FOREIGN = "It was not saved to be handed in.";
const OTHER =
  "It is another file of this guide, and may hold more than anybody meant to hand in. Delete it, " +
  "and ask for the small file in its place.";
const DAMAGED = "It is damaged, or was changed since it was saved.";
const KEYS = new Set(["format", "version", "worksheet", "answers"]);

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes).replace(/^\ufeff/, ""));
  } catch {
    throw new CopyProblem(FOREIGN);
  }
}

/** Return the file as one of this format, and no more than that. Throws CopyProblem. */
function checkFile(file: unknown, format: string): Parts {
  if (!isObject(file)) throw new CopyProblem(FOREIGN);
  if (file.format !== format) {
    throw new CopyProblem("answers" in file || "locked" in file ? OTHER : FOREIGN);
  }
  if (typeof file.version === "number" && file.version > VERSION) throw new CopyProblem(NEWER);
  if (file.version !== VERSION || !isObject(file.answers)) throw new CopyProblem(DAMAGED);
  if (Object.keys(file).some((key) => !KEYS.has(key))) {
    throw new CopyProblem("It holds more than such a file does, so it was changed since.");
  }
  return file;
}

const isCalled = (id: unknown, { id: own, was }: Pick<CollectedOption, "id" | "was">): boolean =>
  typeof id === "string" && (own === id || was.includes(id));

/** List what is answered to a question; undefined where that is no answer of its kind. */
function readOne(question: CollectedQuestion, raw: unknown): readonly string[] | undefined {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (given.length > 1 && question.kind !== "checklist") return undefined;
  if (given.some((each) => typeof each !== "string")) throw new CopyProblem(DAMAGED);
  const texts = given as readonly string[];
  if (isTyped(question)) return texts.filter((text) => text.trim() !== "");
  const found = texts.map((id) => question.options.find((option) => isCalled(id, option))?.id);
  return found.includes(undefined) ? undefined : [...new Set(found as string[])];
}

/** Read the bytes of a file, as untrusted as any. Throws CopyProblem with why it is left out. */
export function readCollected(
  bytes: Uint8Array,
  format: string,
  known: readonly CollectedQuestions[],
): ReadFile {
  checkBytes(bytes.length, LIMITS.copyBytes);
  const file = checkFile(parse(bytes), format);
  const worksheet = known.find((each) => isCalled(file.worksheet, each));
  if (!worksheet) throw new CopyProblem("It is of a worksheet that this page does not read.");
  const held = file.answers as Parts;
  checkSize(held);
  const answers = new Map<string, readonly string[]>();
  let unknown = 0;
  for (const [id, raw] of Object.entries(held)) {
    const question = worksheet.questions.find((each) => isCalled(id, each));
    const answer = question && readOne(question, raw);
    if (question && answer && answer.length > 0) answers.set(question.id, answer);
    else unknown += 1;
  }
  if (answers.size === 0) throw new CopyProblem("It holds no answers that are known here.");
  return { worksheet: worksheet.id, answers, unknown };
}

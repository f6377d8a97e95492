import type { Agreement } from "../agreeing/record/agreement";
import { AGREEMENT_ID } from "../agreeing/record/agreement";
import { readAgreement } from "../agreeing/record/read-agreement";
import type { Answer, Answers } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { readMoment } from "../answers/clock";
import { CopyProblem } from "../answers/copy-problem";
import type { LeftOver } from "../answers/left-over";
import { readLeftOver, readNotes } from "../answers/left-over";
import { LIMITS } from "../answers/limits";
import { copyUnasked, DANGEROUS } from "../answers/shape-answer";
import { adaptAnswer } from "../form/adapt-answer";
import type { Field } from "../form/fields";
import type { Question } from "../form/questions";
import { listQuestions } from "../form/questions";
import { settleAnswer } from "../form/settle-answer";
import { readFileIds } from "../relationships/file-ids";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Parts } from "./check-format";
import { checkFormat, FIELD_ID, isObject } from "./check-format";
import { checkSize, isOfSize } from "./check-size";
import { listWorksheets } from "./list-worksheets";

/** What a file holds for this worksheet. */
export interface Copy {
  readonly answers: Answers;
  /** Answers to questions that this worksheet does not ask. */
  readonly unasked: Map<string, unknown>;
  /** What was agreed, and what is being compared. */
  readonly agreement: Agreement | undefined;
  /** Ids of fields whose answer has a shape that nobody could read. */
  readonly unreadable: string[];
  /** Answers that were replaced before the file was saved. */
  readonly replaced: { readonly field: string; readonly value: unknown }[];
  /** Words in a document outside its answers, to be shown: a file that has any is never the same. */
  readonly leftOver: readonly LeftOver[];
  /** What else a reader has to say of the file. */
  readonly notes: readonly string[];
  /** Why not all of the file could be read: it is taken only on request, and never as if whole. */
  readonly damage: string;
  /** Ids of fields that the file has no place for: blank there is no answer. */
  readonly absent: readonly string[];
  /** When the file was saved, where it says so. */
  readonly saved: Date | undefined;
  /** The id of the relationship whose answers these are, where the file says so. */
  readonly relationship: string | undefined;
  /** The id of the entry of a series that it is, where the file says so. */
  readonly entry: string | undefined;
  /** Questions that a document left out on purpose; undefined for a copy, which holds everything. */
  readonly leftOut: readonly string[] | undefined;
}

/** So many other worksheets are named at most: looking for each in the page takes time. */
const MOST_NAMED = 9;

/** A field of the worksheet, with its question as plain data. */
interface Asked {
  readonly field: Field;
  readonly question: Question | undefined;
}

/**
 * Choose the part that fits this worksheet; of several, those of whoever the page is for, and of
 * these the last, which is the newest.
 */
function chooseWorksheet(
  file: Parts,
  { id, was, relationship }: OpenWorksheet,
  nameOf: (id: string) => string,
): Parts {
  const held = listWorksheets(file);
  for (const name of [id, ...was]) {
    const fitting = held.filter((each) => each.worksheet === name);
    const own = fitting.filter((each) => each.relationship === relationship?.id);
    const newest = own.at(-1) ?? fitting.at(-1);
    if (newest) return newest;
  }
  const found = held.map((each) => each.worksheet).filter((each) => typeof each === "string");
  const ids = [...new Set(found)].slice(0, MOST_NAMED);
  if (ids.length === 0) {
    throw new CopyProblem("The file does not say which worksheet its answers belong to.");
  }
  const names = ids.map((each) => `“${nameOf(each.slice(0, 80))}”`).join(", ");
  throw new CopyProblem(
    `The file holds answers to ${names}, not to this worksheet. Open it there.`,
    ids,
  );
}

/** Read the newest of the replaced answers; none of them is shown, so none refuses the file. */
function readReplaced({ kept }: Parts, asked: ReadonlyMap<string, Asked>): Copy["replaced"] {
  const found: unknown[] =
    isObject(kept) && Array.isArray(kept.superseded) ? kept.superseded.slice(-LIMITS.rows) : [];
  const replaced = found.filter(isObject).map(({ field, value }) => ({
    field: String(field),
    value,
  }));
  return replaced.filter(
    ({ field, value }) => asked.has(field) && isOfSize(value) && !isBlank(value),
  );
}

/** Read which questions a document says that it left out on purpose. */
function readLeftOut({ leftOut }: Parts, asked: ReadonlyMap<string, Asked>): Copy["leftOut"] {
  return Array.isArray(leftOut)
    ? [...asked.keys()].filter((id) => leftOut.includes(id))
    : undefined;
}

/**
 * Take from a parsed copy, as untrusted as any file, only the parts that a worksheet has.
 *
 * `nameOf` gives a worksheet's title for its id. Throws CopyProblem, and changes nothing.
 */
export function parseCopy(
  parsed: unknown,
  worksheet: OpenWorksheet,
  nameOf: (id: string) => string,
): Copy {
  const file = checkFormat(parsed, worksheet.format);
  const part = chooseWorksheet(file, worksheet, nameOf);
  const held = part.answers;
  if (!isObject(held)) {
    throw new CopyProblem("The file is damaged: it names this worksheet but holds no answers.");
  }
  checkSize(held);
  const questions = new Map(listQuestions(worksheet).map((question) => [question.id, question]));
  const asked = new Map(
    worksheet.fields.map((field) => [field.id, { field, question: questions.get(field.id) }]),
  );
  const replaced = readReplaced(part, asked);
  const found = { answers: new Map(), unasked: new Map(), unreadable: [] };
  const { relationship, entry } = readFileIds({ ...file, ...part });
  const agreement = readAgreement(held[AGREEMENT_ID]);
  const copy: Copy = {
    ...found,
    agreement,
    replaced,
    relationship,
    entry,
    ...readReport(file, asked),
  };
  for (const [id, raw] of Object.entries(held)) sortAnswer(copy, id, raw, asked.get(id));
  for (const [earlier, id] of worksheet.renamed) takeEarlier(copy, earlier, asked.get(id));
  const answered = copy.answers.size + copy.unasked.size + copy.unreadable.length;
  if (answered + copy.leftOver.length === 0 && !agreement) {
    throw new CopyProblem(
      copy.damage
        ? `${copy.damage} No answer in it could be read.`
        : "The file holds no answers: every question in it is blank.",
    );
  }
  return copy;
}

/** Take what a document's reader says of the file beside its answers. */
function readReport(file: Parts, asked: ReadonlyMap<string, Asked>) {
  const absent: unknown[] = Array.isArray(file.absent) ? file.absent : [];
  return {
    leftOver: readLeftOver(file.leftOver),
    notes: readNotes(file.notes),
    saved: readMoment(file.saved),
    leftOut: readLeftOut(file, asked),
    damage: typeof file.damage === "string" ? file.damage : "",
    absent: [...asked.keys()].filter((id) => absent.includes(id)),
  };
}

/** Read an answer as the field has it now; undefined where nobody could. */
function readAnswer({ field, question }: Asked, raw: unknown): Answer | undefined {
  const answer = adaptAnswer(field, raw);
  return question && answer !== undefined ? settleAnswer(question, answer) : answer;
}

function sortAnswer(copy: Copy, id: string, raw: unknown, asked: Asked | undefined): void {
  if (DANGEROUS.has(id) || id === AGREEMENT_ID) return;
  if (asked === undefined) {
    if (FIELD_ID.test(id) && !isBlank(raw)) copy.unasked.set(id, copyUnasked(raw));
    return;
  }
  const answer = readAnswer(asked, raw);
  if (answer === undefined) copy.unreadable.push(id);
  else if (!isBlank(answer)) copy.answers.set(id, answer);
}

/** Take the answer under a field's earlier id, unless the file has another under its own. */
function takeEarlier(copy: Copy, earlier: string, asked: Asked | undefined): void {
  const answer = asked && readAnswer(asked, copy.unasked.get(earlier));
  if (!asked || answer === undefined || isBlank(answer)) return;
  const own = copy.answers.get(asked.field.id);
  if (own !== undefined && !isSameAnswer(own, answer)) return;
  copy.answers.set(asked.field.id, answer);
  copy.unasked.delete(earlier);
}

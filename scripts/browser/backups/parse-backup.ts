/** Reading a file of several worksheets, as untrusted as any file. */

import { isBlank } from "../answers/answer";
import { nameDay, nameTime, readMoment } from "../answers/clock";
import { CopyProblem } from "../answers/copy-problem";
import { LIMITS } from "../answers/limits";
import { copyUnasked, DANGEROUS } from "../answers/shape-answer";
import { readDay } from "../answers/whole-day";
import type { Parts } from "../copies/check-format";
import { checkFormat, FIELD_ID, isObject } from "../copies/check-format";
import { isOfSize } from "../copies/check-size";
import { listSeveral } from "../copies/list-worksheets";
import { isMark } from "../relationships/answer-key";
import { readFileIds } from "../relationships/file-ids";
import type { Relationship } from "../relationships/relationship";
import type { Backup, BackupPart, KeptAside } from "./backup";
import { readCalendarNotes } from "./read-calendar-notes";

const WORKSHEET_ID = /^[a-z][a-z0-9-]{0,79}$/;
/** More than anybody has; each is looked for in the database. */
const MOST_PARTS = 5000;
const MOST_PEOPLE = 500;
const LONGEST_NAME = 60;
const LONGEST_NOTE = 10_000;

const TOO_MUCH = "The file holds more than anybody could have written here.";

/** Tell whether a parsed file says that it holds more than one worksheet or entry. */
export const isBackup = (file: unknown): file is Parts =>
  isObject(file) &&
  ["relationships", "worksheets", "entries"].some(
    (each) => typeof file[each] === "object" && file[each] !== null,
  );

const readWords = (value: unknown, longest: number): string =>
  typeof value === "string" ? value.slice(0, longest) : "";

/** Read a relationship; one without an id or a name is none. */
function readPerson(found: unknown): Relationship | undefined {
  if (!isObject(found) || !isMark(found.id)) return undefined;
  const name = readWords(found.name, LONGEST_NAME).replace(/\s+/gu, " ").trim();
  if (name === "") return undefined;
  const [ended, note] = [readDay(found.ended), readWords(found.note, LONGEST_NOTE)];
  const also = Array.isArray(found.also) ? found.also.filter(isMark).slice(0, MOST_PEOPLE) : [];
  return {
    id: found.id,
    name,
    role: readWords(found.role, LONGEST_NAME),
    begun: readDay(found.begun),
    ...(ended && { ended }),
    ...(note && { note }),
    ...(also.length > 0 && { also }),
  };
}

function readAside(found: unknown): KeptAside[] {
  const list: unknown[] = Array.isArray(found) ? found.slice(-LIMITS.rows) : [];
  return list.flatMap((each) => {
    if (!isObject(each)) return [];
    const { field, value } = each;
    const isGood = typeof field === "string" && FIELD_ID.test(field) && isOfSize(value);
    return isGood && !isBlank(value) ? [{ field, value: copyUnasked(value) }] : [];
  });
}

/** Read the answers of a part into a fresh object; undefined where they are none. */
function readAnswers(held: unknown): Record<string, unknown> | undefined {
  if (!isObject(held) || !isOfSize(held)) return undefined;
  const fields = Object.entries(held).filter(
    ([id, value]) => FIELD_ID.test(id) && !DANGEROUS.has(id) && !isBlank(value),
  );
  return Object.fromEntries(fields.map(([id, value]) => [id, copyUnasked(value)]));
}

/** Read one worksheet; undefined where nobody could. */
function readPart(found: unknown): BackupPart | undefined {
  if (!isObject(found) || typeof found.worksheet !== "string") return undefined;
  if (!WORKSHEET_ID.test(found.worksheet)) return undefined;
  const answers = readAnswers(found.answers);
  if (!answers) return undefined;
  const { place, kept } = found;
  const begun = readDay(found.begun);
  const calendar = readCalendarNotes(found.calendar);
  const isPlace = Number.isSafeInteger(place) && (place as number) > 0;
  const [superseded, aside] = isObject(kept)
    ? [readAside(kept.superseded), readAside(kept.aside)]
    : [[], []];
  return {
    worksheet: found.worksheet,
    ...readFileIds(found),
    ...(isPlace && { place: place as number }),
    ...(begun && { begun }),
    ...(calendar && { calendar }),
    answers,
    ...(superseded.length + aside.length > 0 && { kept: { superseded, aside } }),
  };
}

/** List the parts, still unchecked; what the file says of all of them, each says. */
function listParts(file: Parts): unknown[] {
  const { entries, relationship, worksheet, answers, kept, entry, place } = file;
  const about = isMark(relationship) ? { relationship } : {};
  const own = answers === undefined ? [] : [{ worksheet, answers, kept, entry, place }];
  const others = (Array.isArray(entries) ? entries : []).map((each) =>
    isObject(each) ? { worksheet, ...each } : each,
  );
  const all = listSeveral(file) ?? [...own, ...others];
  return all.map((each) => (isObject(each) ? { ...about, ...each } : each));
}

/**
 * Read a file of several worksheets, of one person or of all.
 *
 * What could not be read is counted, and the rest is there. Throws CopyProblem, and changes nothing.
 */
export function parseBackup(parsed: unknown, format: string): Backup {
  const file = checkFormat(parsed, format);
  const found = listParts(file);
  const people: unknown[] = Array.isArray(file.relationships) ? file.relationships : [];
  if (found.length > MOST_PARTS || people.length > MOST_PEOPLE) throw new CopyProblem(TOO_MUCH);
  const relationships = people.flatMap((each) => readPerson(each) ?? []);
  const read = found.flatMap((each) => readPart(each) ?? []);
  const unreadable = found.length - read.length + (people.length - relationships.length);
  const parts = read.filter(({ answers, kept }) => Object.keys(answers).length > 0 || kept);
  if (parts.length + relationships.length === 0) {
    throw new CopyProblem(
      unreadable > 0
        ? "The file is damaged: nothing in it could be read."
        : "The file holds no answers: it was made where nothing was written.",
    );
  }
  const saved = readMoment(file.saved);
  const [savedOn, savedAt] = saved ? [nameDay(saved), nameTime(saved)] : ["", ""];
  return { savedOn, savedAt, relationships, parts, unreadable };
}

import { isCopyProblem } from "../answers/copy-problem";
import { sayCount } from "../answers/say-count";
import type { OwnedPart } from "../copies/list-owned";
import { listOwned } from "../copies/list-owned";
import type { Copy } from "../copies/parse-copy";
import { parseCopy } from "../copies/parse-copy";
import { loadPart } from "../lazy/load-part";
import { isKnownAs } from "../relationships/know-also";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { readKnown } from "./owner/read-known";

/** What a file holds for one person, read. */
interface ReadPart extends OwnedPart {
  readonly copy: Copy;
}

/** Read what a file holds for each person; what nobody could open is left out. */
function readParts(worksheet: OpenWorksheet, owned: readonly OwnedPart[]): ReadPart[] {
  return owned.flatMap((part) => {
    try {
      return [{ ...part, copy: parseCopy(part.parsed, worksheet, String) }];
    } catch (problem) {
      if (isCopyProblem(problem)) return [];
      throw problem;
    }
  });
}

/** Tell whether a part is of the one whose page it is; nobody's, where there is something on it. */
const isOfPage =
  (worksheet: OpenWorksheet) =>
  ({ relationship: id }: OwnedPart): boolean => {
    const { relationship } = worksheet;
    if (relationship) return id !== undefined && isKnownAs(relationship, id);
    return id === undefined && readAnswers(worksheet).size > 0;
  };

/** Have what is opened of a file say what else of it matters. */
const addNotes = ({ parsed }: OwnedPart, notes: readonly string[]) =>
  notes.length > 0 ? { ...parsed, notes } : parsed;

/** Say for how many people nobody can read what the file holds. */
function sayUnread(count: number): string[] {
  const people = sayCount(count, "more person", "more people");
  const words = `For ${people}, what the file holds of this worksheet could not be read.`;
  return count > 0 ? [words] : [];
}

/**
 * Choose what to open of a file that holds this worksheet for several people: what is of the one
 * whose page it is, else what the person says; undefined where they want none.
 *
 * Any other file is returned as it is.
 */
export async function choosePart(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  file: unknown,
  name: string,
): Promise<unknown> {
  const owned = listOwned(file, worksheet);
  if (owned.length < 2) return file;
  const parts = readParts(worksheet, owned);
  const unread = sayUnread(owned.length - parts.length);
  const [only] = parts;
  if (!only) return file;
  if (parts.length === 1) return addNotes(only, unread);
  const own = parts.find(isOfPage(worksheet));
  if (own) {
    const others = parts.length === 2 ? "1 other person" : `${parts.length - 1} other people`;
    const note = `The file also holds this worksheet of ${others}: it opens on their pages.`;
    return addNotes(own, [note, ...unread]);
  }
  const { askPart, describeAnswers } = await loadPart<typeof import("./owner/part")>("owner");
  const known = keeping ? await readKnown(keeping) : [];
  const sides = parts.map(({ relationship, copy: { answers } }) => {
    const owner = known.find((each) => relationship !== undefined && isKnownAs(each, relationship));
    return describeAnswers(worksheet, answers, owner, "Somebody who is not named");
  });
  const noun = worksheet.form.dataset.worksheetNoun ?? worksheet.title;
  const chosen = await askPart(worksheet.frame, noun, name, sides);
  const part = chosen === undefined ? undefined : parts[chosen];
  return part && addNotes(part, unread);
}

import { LIMITS } from "../../../answers/limits";
import type { Question } from "../../../form/questions";
import type { Sheet } from "../../sheet/filled-sheet";
import { nameParts } from "../../sheet/name-parts";
import type { Mark } from "../lines/lines";
import { BOOKMARK_PREFIX, bookmarkName, controlTag, shortInEntry } from "../package/bookmark-name";

/** List the names of a question's controls, under its own id or an earlier one. */
function* listNames({ kind, options, parts }: Question, id: string): Iterable<string> {
  yield id;
  if (kind === "checklist") for (const option of options) yield `${id}__${option.id}`;
  for (const part of parts) {
    yield `${id}__${part.id}`;
    if (kind !== "rows") continue;
    for (let row = 1; row <= LIMITS.rows; row++) yield `${id}__${row}__${part.id}`;
  }
}

function* listAllNames({ questions, renamed }: Sheet): Iterable<string> {
  const earlier = [...renamed].map(([id, now]) => [id, now]);
  for (const [id, now] of [...questions.map((each) => [each.id, each.id]), ...earlier]) {
    const question = questions.find((each) => each.id === now);
    if (question && id) yield* listNames(question, id);
  }
}

/**
 * Learn how the marks of a worksheet's documents are called: give a mark, get its control's name.
 *
 * Nothing for a tag that this worksheet does not know, or a bookmark of someone else's. A bookmark
 * of ours that it does not know may be of a newer version of the worksheet.
 */
export function nameBookmark(
  sheet: Sheet,
): (mark: Pick<Mark, "key" | "isTag">) => string | undefined {
  const short = new Map<string, string>();
  const tags = new Set<string>();
  for (const name of listAllNames(sheet)) {
    const [tag, bookmark] = [controlTag(name), bookmarkName(name)];
    if (tag !== name) short.set(tag, name);
    if (!bookmark.endsWith(name)) short.set(bookmark, name);
    const inEntry = shortInEntry(bookmark);
    if (inEntry !== bookmark) short.set(inEntry, name);
    tags.add(name);
  }
  return ({ key, isTag }) => {
    const name = short.get(key);
    if (name) return name;
    if (isTag) return tags.has(key) || nameParts(sheet.questions, key) ? key : undefined;
    return key.startsWith(BOOKMARK_PREFIX) ? key.slice(BOOKMARK_PREFIX.length) : undefined;
  };
}

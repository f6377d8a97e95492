import type { Sheet } from "../../sheet/filled-sheet";
import type { NameParts } from "../../sheet/name-parts";
import { nameParts } from "../../sheet/name-parts";
import type { Lines, Mark } from "../lines/lines";
import { firstName } from "../package/bookmark-name";
import type { NamedMark } from "./answer-marks";
import { nameBookmark } from "./bookmarks";

/** What the marks of a worksheet's documents are called, and what each name says. */
export interface Names {
  /** Give the parts of a control's name, under an earlier id as under the one it has now. */
  partsOf(name: string): NameParts | undefined;
  /** Find the name of a mark's control. */
  nameOf(mark: Pick<Mark, "key" | "isTag">): string | undefined;
}

/** Learn the names of a worksheet: thousands, because a list may have many rows. */
export const learnNames = (sheet: Sheet): Names => ({
  partsOf: namePartsOf(sheet),
  nameOf: nameBookmark(sheet),
});

function namePartsOf({ questions, renamed }: Sheet): (name: string) => NameParts | undefined {
  const known = new Map<string, NameParts | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const [id = "", ...rest] = name.split("__");
    const parts = nameParts(questions, [renamed.get(id) ?? id, ...rest].join("__"));
    known.set(name, parts);
    return parts;
  };
}

/** Name the marks of answers; one round a whole question or a whole table is none of these. */
export function nameMarks(document: Lines, { partsOf, nameOf }: Names): NamedMark[] {
  const isWhole = (found: string) => {
    const kind = partsOf(found)?.question.kind ?? "";
    return ["rows", "checklist", "signature"].includes(kind) && !found.includes("__");
  };
  const isKnown = (found: string) => {
    const { question, row } = partsOf(found) ?? {};
    const part = found
      .split("__")
      .slice(row === "" ? 1 : 2)
      .join("__");
    const known = [...(question?.parts ?? []), ...(question?.options ?? [])].map(({ id }) => id);
    return question !== undefined && (part === "" || known.includes(part));
  };
  return document.marks.flatMap((mark): NamedMark[] => {
    const found = nameOf(mark);
    if (found === undefined || isWhole(found) || isWhole(firstName(found))) return [];
    // A program numbers a bookmark when it puts another document in that has the same.
    const first = firstName(found);
    const isSecond = !mark.isTag && !isKnown(found) && first !== found && isKnown(first);
    return [isSecond ? { name: first, mark: { ...mark, isTag: true } } : { name: found, mark }];
  });
}

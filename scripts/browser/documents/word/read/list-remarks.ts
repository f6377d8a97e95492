import type { LeftOver } from "../../../answers/left-over";
import { isCoverHeading, isCoverLine } from "../../sheet/list-cover";
import type { Lines } from "../lines/lines";
import type { FoundEntry } from "./find-entries";
import { isOurStyle } from "./known-words";

const PLACE = "On the first page, before the entries";
/** How the contents name an entry, also one that is gone or is called otherwise by now. */
const NAMED = /^\p{Lu}\p{L}* \d+(?:, .+)?$/u;

/** List what somebody wrote before the first entry, where we write what follows from the entries. */
export function listRemarks(
  { lines }: Lines,
  found: readonly Pick<FoundEntry, "name" | "from">[],
): LeftOver[] {
  const names = new Set(found.map(({ name }) => name));
  const before = lines.slice(0, found[0]?.from ?? 0);
  const contents = before.findIndex(({ text }) => isCoverHeading(text.trim()));
  const remarks = before.filter(({ story, style, text }, at) => {
    const words = text.trim();
    if (words === "" || story.kind !== "body" || isOurStyle(style)) return false;
    const isNamed = names.has(words) || NAMED.test(words);
    return !isCoverLine(words) && !(isNamed && contents >= 0 && at > contents);
  });
  const words = remarks.map(({ text }) => text.trim()).join("\n");
  return words === "" ? [] : [{ words, place: PLACE }];
}

import type { Sheet } from "../../sheet/filled-sheet";
import type { Mark } from "../lines/lines";
import { leftOutMark, shortInEntry } from "../package/bookmark-name";

/** List the questions whose answer a document says that it left out on purpose. */
export function listLeftOut(marks: readonly Mark[], { questions, renamed }: Sheet): string[] {
  const keys = new Set(marks.map(({ key }) => key));
  const ids = [...questions.map(({ id }) => id), ...renamed.keys()];
  const isOut = (mark: string) => keys.has(mark) || keys.has(shortInEntry(mark));
  return ids.filter((id) => isOut(leftOutMark(id))).map((id) => renamed.get(id) ?? id);
}

import type { Sheet } from "../../sheet/filled-sheet";
import type { Mark } from "../lines/lines";
import { leftOutMark } from "../package/bookmark-name";

/** List the questions whose answer a document says that it left out on purpose. */
export function listLeftOut(marks: readonly Mark[], { questions, renamed }: Sheet): string[] {
  const keys = new Set(marks.map(({ key }) => key));
  const ids = [...questions.map(({ id }) => id), ...renamed.keys()];
  return ids.filter((id) => keys.has(leftOutMark(id))).map((id) => renamed.get(id) ?? id);
}

import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfContents } from "./list-pdf-fields";
import type { ReadControls } from "./read-controls";

const BROKEN =
  "The PDF is damaged: a part of its form is missing, as when a program joined or parted files. " +
  "What is missing here may have been an answer.";
const LAST = "The file holds several PDFs, one behind the other; only the last one was read.";

/** Say what of a document could not be read, and what there is beside its answers. */
export function describeState(
  { isLast }: OpenPdf,
  { isBroken }: PdfContents,
  { controls, leftOver }: Pick<ReadControls, "controls" | "leftOver">,
  { questions }: Sheet,
): Partial<SavedCopy> {
  const damage = [...(isBroken ? [BROKEN] : []), ...(isLast ? [LAST] : [])].join(" ");
  const found = listAsked(controls);
  const absent = questions.map(({ id }) => id).filter((id) => !found.has(id));
  return {
    ...(damage && { damage }),
    ...(absent.length > 0 && { absent }),
    ...(leftOver.length > 0 && { leftOver }),
  };
}

/** List the questions that a document has a place for. */
export const listAsked = (controls: ReadControls["controls"]): Set<string> =>
  new Set([...controls.values()].map(({ question }) => question.id));

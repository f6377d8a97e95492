import { nameEntryField } from "../../sheet/entry-field";
import type { Sheet } from "../../sheet/filled-sheet";
import type { OpenPdf } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import { PdfString } from "../syntax/pdf-values";
import { readInformation } from "../syntax/read-information";

/**
 * List the questions whose answer a PDF says that it left out on purpose; of one `entry`, where it
 * has several.
 */
export function listLeftOut(
  file: OpenPdf,
  { questions, renamed }: Sheet,
  entry?: string,
): string[] {
  const listed = file.follow(readInformation(file).get("leftOut"));
  if (!(listed instanceof PdfString)) return [];
  const named = new Set(decodePdfText(listed).split(" "));
  const ids = [...questions.map(({ id }) => id), ...renamed.keys()];
  const nameOf = (id: string) => (entry === undefined ? id : `${nameEntryField(entry)}.${id}`);
  return ids.filter((id) => named.has(nameOf(id))).map((id) => renamed.get(id) ?? id);
}

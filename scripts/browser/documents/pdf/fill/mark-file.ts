import type { FileIds } from "../../../relationships/file-ids";
import { encodePdfText } from "../syntax/pdf-text";
import { PdfReference, type PdfValue } from "../syntax/pdf-values";
import type { Filling } from "../template/fill-field";

/** A file that is open, and what is new in it. */
type Opened = Pick<Filling, "file" | "objects">;

/** What a file says of itself beside its answers. */
export interface FileMarks extends FileIds {
  readonly leftOut: readonly string[];
  readonly saved?: string | undefined;
  /** What was agreed, packed. */
  readonly agreed?: string | undefined;
  /** All entries that are in it, where there are several: a line each, its id and what it is called. */
  readonly entries?: readonly string[];
}

/**
 * Say inside the file which answers it left out on purpose, as a blank is no answer there, to whom
 * they belong, which entry of a series they are, what was agreed, and when it was saved.
 *
 * All stand in the document information, beside the name of the worksheet and the version. The
 * time stands there twice: a program that saves the file later may change the one that all know, and
 * one that does not has left both as they were.
 */
export function markFile(
  { file, objects }: Opened,
  { leftOut, relationship, entry, entries: all, agreed, saved }: FileMarks,
): void {
  const about = file.trailer.get("Info");
  const entries: [string, PdfValue][] = [];
  if (leftOut.length > 0) entries.push(["leftOut", encodePdfText(leftOut.join(" "))]);
  if (relationship !== undefined) entries.push(["relationship", encodePdfText(relationship)]);
  if (entry !== undefined) entries.push(["entry", encodePdfText(entry)]);
  if (all !== undefined) entries.push(["entries", encodePdfText(all.join("\n"))]);
  if (agreed !== undefined) entries.push(["agreement", encodePdfText(agreed)]);
  if (saved !== undefined) {
    const date = encodePdfText(`D:${saved.replace(/\D/g, "")}Z`);
    entries.push(["ModDate", date], ["saved", date]);
  }
  if (entries.length > 0 && about instanceof PdfReference) objects.change(about, entries);
}

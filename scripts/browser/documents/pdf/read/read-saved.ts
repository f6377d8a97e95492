import type { OpenPdf } from "../syntax/open-pdf";
import { PdfReference } from "../syntax/pdf-values";
import { readInformation } from "../syntax/read-information";
import { readWords } from "./read-words";

const DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:(?:Z.*)|([+-]\d\d)'?(\d\d)?'?)?$/;

/** Bring a date as PDFs have it to the form of a moment: D:20261126140200+01'00'. */
function readPdfDate(words: string): string {
  const [, year, month, day, hour = "12", minute = "00", second = "00", zone, more = "00"] =
    DATE.exec(words) ?? [];
  if (year === undefined) return "";
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${more}` : "Z"}`;
}

/**
 * Read when a document was saved last; "" where it does not say.
 *
 * Many programs change answers and leave the time as it was. So the time that we wrote counts only
 * while nothing has been written since, and that of the blank document never.
 */
export function readSaved(file: OpenPdf): string {
  const reference = file.trailer.get("Info");
  const about = readInformation(file);
  const [last, ours, made] = ["ModDate", "saved", "CreationDate"].map((key) =>
    readWords(file, about.get(key)),
  );
  const isOurs = last === ours;
  const isUnchanged = reference instanceof PdfReference && file.isNewest(reference);
  return last && last !== made && (!isOurs || isUnchanged) ? readPdfDate(last) : "";
}

import { CopyProblem } from "../../../answers/copy-problem";
import type { FileIds } from "../../../relationships/file-ids";
import { readFileIds } from "../../../relationships/file-ids";
import type { Sheet } from "../../sheet/filled-sheet";
import type { OpenPdf } from "../syntax/open-pdf";
import { readInformation } from "../syntax/read-information";
import { listAsked } from "./describe-state";
import type { ReadControls } from "./read-controls";
import { readWords } from "./read-words";

const FOREIGN =
  "The fields in this PDF are not those of this worksheet. " +
  "Open it on the page of the worksheet that it belongs to.";

// So many questions have other worksheets in common with this one.
const FEW = 4;

/** Learn which worksheet a PDF is: it says so itself, or it is known by its fields. */
export function identifyPdf(
  file: OpenPdf,
  { controls, others }: Pick<ReadControls, "controls" | "others">,
  sheet: Sheet,
) {
  const about = readInformation(file);
  const version = Number(readWords(file, about.get("version")) || 1);
  const worksheet = readWords(file, about.get("worksheet"));
  const isNamed = /^[a-z][a-z0-9-]{0,79}$/.test(worksheet);
  if (isNamed && worksheet !== sheet.worksheet) return { worksheet, version };
  const asked = listAsked(controls).size;
  // Two worksheets may ask for the same thing, such as a date, but not for the same things.
  const isMost = asked > FEW && asked * 2 > sheet.questions.length;
  const isKnown = isNamed || controls.size > others || isMost;
  if (controls.size === 0 || !isKnown) throw new CopyProblem(FOREIGN);
  return { worksheet: sheet.worksheet, version };
}

/** Read to whom the answers belong, and which entry they are, where the document says so. */
export function readPdfOwner(file: OpenPdf): FileIds {
  const about = readInformation(file);
  const [relationship, entry] = ["relationship", "entry"].map((name) =>
    readWords(file, about.get(name)),
  );
  return readFileIds({ relationship, entry });
}

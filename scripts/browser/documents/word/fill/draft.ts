import type { ControlValues } from "../../sheet/control-values";
import { spreadAnswers } from "../../sheet/control-values";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { allIn, readValue } from "../package/xml";

/** A document that is being filled, and what is still to be written into it. */
export interface Draft {
  readonly xml: Document;
  readonly sheet: FilledSheet;
  /** What has found no place yet. */
  readonly values: ControlValues;
  /** Give a number that nothing in the document has. */
  nextId(): string;
}

/** Begin to fill the document: nothing of the answers is written yet. */
export function startDraft(xml: Document, sheet: FilledSheet): Draft {
  const numbered = [...allIn(xml, "id"), ...allIn(xml, "bookmarkStart")];
  const ids = numbered.map(
    (element) => Number(readValue(element)) || Number(readValue(element, "id")),
  );
  let last = Math.max(0, ...ids.filter((id) => id < 0x7fffffff - 1_000_000));
  const nextId = () => String(++last);
  return { xml, sheet, values: spreadAnswers(sheet.questions, sheet.answers), nextId };
}

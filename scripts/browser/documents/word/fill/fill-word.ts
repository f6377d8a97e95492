import { readAskedMark } from "../../../answers/asked-mark";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { nameParts } from "../../sheet/name-parts";
import { listEntries, unpack } from "../package/archive-entry";
import { controlTag } from "../package/bookmark-name";
import { packArchive, packText } from "../package/pack-archive";
import { parseXml } from "../package/parse-xml";
import { allIn, readTag } from "../package/xml";
import type { Draft } from "./draft";
import { startDraft } from "./draft";
import { fillControl } from "./fill-control";
import { fillRows } from "./fill-rows";
import { markLeftOut } from "./mark-left-out";
import { addMoreAnswers } from "./more-answers";

const DOCUMENT = "word/document.xml";
const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function fillSingles({ xml, sheet, values }: Draft): void {
  const controls = new Map(allIn(xml, "sdt").map((control) => [readTag(control), control]));
  for (const [name, value] of values) {
    // A mark that is neither a tick nor none stands where its option's tick does.
    const asked = value === true ? readAskedMark(name) : undefined;
    const control = controls.get(controlTag(asked?.option ?? name));
    if (!control) continue;
    if (asked) fillControl(control, asked.mark);
    else fillControl(control, value, nameParts(sheet.questions, name)?.labelOf(String(value)));
    values.delete(name);
  }
}

/**
 * Fill a worksheet's blank Word document with its answers.
 *
 * Every answer comes back exactly from the file, but for what XML cannot hold (see `cleanText`).
 * Rows beyond those of the template become rows of its table; what it has no place for at all
 * stands at its end. The same answers give the same bytes.
 */
export async function fillWord(
  template: Uint8Array,
  sheet: FilledSheet,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = listEntries(template);
  const at = entries.findIndex(({ name }) => name === DOCUMENT);
  const blank = entries[at];
  if (!blank) throw new Error(`The blank document has no ${DOCUMENT}.`);
  const draft = startDraft(parseXml(await unpack(blank)), sheet);
  for (const question of sheet.questions) fillRows(draft, question);
  fillSingles(draft);
  addMoreAnswers(draft);
  markLeftOut(draft);
  const words = new XMLSerializer().serializeToString(draft.xml.documentElement);
  entries[at] = await packText(DOCUMENT, XML_START + words);
  return packArchive(entries);
}

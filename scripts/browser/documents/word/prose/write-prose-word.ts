import { packAgreements } from "../../../agreeing/record/pack-agreements";
import type { Prose } from "../../prose/prose-block";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { cleanText } from "../fill/clean-text";
import { makeRuns } from "../fill/make-runs";
import { markAgreed } from "../fill/mark-agreed";
import { markSaved } from "../fill/mark-saved";
import {
  entryMark,
  heldMark,
  leftOutMark,
  ownerMark,
  PROSE_MARK,
  sheetMark,
} from "../package/bookmark-name";
import { packArchive, packText } from "../package/pack-archive";
import { escapeXml, makeBookmark, makeParagraph } from "../package/paragraph";
import { drawBlock } from "./draw-blocks";
import { packageParts } from "./package-parts";

/** The version in which answers are written, as in the blank document. */
const VERSION = 1;

/** List what the title says of the document: which worksheet, whose, what is in it and what is not. */
function listMarks(sheet: FilledSheet): string[] {
  const { worksheet, relationship, entry, leftOut, answers } = sheet;
  return [
    PROSE_MARK,
    ...[...answers.keys()].map(heldMark),
    ...leftOut.map(leftOutMark),
    ...(relationship === undefined ? [] : [ownerMark(relationship)]),
    ...(entry === undefined ? [] : [entryMark(entry)]),
    sheetMark(VERSION, worksheet),
  ];
}

/**
 * Write a document to read as a Word document, in plain styles.
 *
 * Each answer stands as itself, in a bookmark and a control of its own: nothing else of it is in the
 * file. The same answers, saved at the same time, give the same bytes.
 */
export async function writeProseWord(
  prose: Prose,
  sheet: FilledSheet,
): Promise<Uint8Array<ArrayBuffer>> {
  let last = 0;
  const nextId = () => String(++last);
  const title = cleanText(prose.title);
  const marked = listMarks(sheet).reduce(
    (inside, name) => makeBookmark(nextId(), name, inside),
    makeRuns(title),
  );
  const blocks = prose.blocks.map((block) => drawBlock(nextId, block));
  const body = makeParagraph("Title", marked) + blocks.join("");
  const parts = packageParts(escapeXml(title), escapeXml(sheet.worksheet), body);
  const entries = await Promise.all(
    Object.entries(parts).map(([name, text]) => packText(name, text)),
  );
  await markSaved(entries, sheet.saved);
  await markAgreed(entries, await packAgreements({ "": sheet.agreement }));
  return packArchive(entries);
}

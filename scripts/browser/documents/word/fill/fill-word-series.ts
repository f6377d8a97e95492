import { packAgreements } from "../../../agreeing/record/pack-agreements";
import type { FilledEntry, FilledSeries } from "../../sheet/filled-series";
import { listAgreed } from "../../sheet/filled-series";
import type { CoverLine } from "../../sheet/list-cover";
import { listCover } from "../../sheet/list-cover";
import {
  entryMark,
  entryStart,
  inEntry,
  leftOutMark,
  ownerMark,
  SHEET_MARK,
} from "../package/bookmark-name";
import { BLOCK, makeBookmark, makeParagraph, readStyle } from "../package/paragraph";
import { cleanText } from "./clean-text";
import { startDraft } from "./draft";
import { changeParts, DOCUMENT, fillText } from "./fill-word";
import { makeRuns } from "./make-runs";
import { isRightToLeft, turnParagraph } from "./turn-paragraph";

const BODY = /^(.*?<w:body>)(.*)(<w:sectPr.*)$/s;
const START = /<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/>/g;
const END = /<w:bookmarkEnd w:id="(\d+)"\/>/g;
const CONTROL = /<w:id w:val="\d+"\/>/g;
const LOOK = "word/styles.xml";
const COVER_STYLES = { H1: "Title", H2: "Heading1", P: "Normal", Row: "Note" } as const;
const SECTION = '<w:pStyle w:val="Heading1"/>';
const LOWER_SECTION = '<w:pStyle w:val="Heading2"/>';
/** A blank document has one level of headings below its title. */
const LOWER_HEADING = `<w:style w:type="paragraph" w:styleId="Heading2">
<w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>
</w:style>
`;

type NextId = () => string;

/** Wrap a piece in several bookmarks. */
const mark = (nextId: NextId, marks: readonly string[], inside: string): string =>
  marks.reduce((marked, name) => makeBookmark(nextId(), name, marked), inside);

/** Number an entry's controls and bookmarks anew, and let no bookmark have the name of another's. */
function renumber(xml: string, number: number, nextId: NextId): string {
  const ids = new Map<string, string>();
  const idOf = (id: string): string => {
    const known = ids.get(id) ?? nextId();
    ids.set(id, known);
    return known;
  };
  return xml
    .replace(START, (_, id: string, name: string) => {
      return `<w:bookmarkStart w:id="${idOf(id)}" w:name="${inEntry(number, name)}"/>`;
    })
    .replace(END, (_, id: string) => `<w:bookmarkEnd w:id="${idOf(id)}"/>`)
    .replace(CONTROL, () => `<w:id w:val="${nextId()}"/>`);
}

/** Write the heading with which an entry begins, on a page of its own; its marks say which it is. */
function makeHeading({ name, entry, sheet }: FilledEntry, number: number, nextId: NextId): string {
  const left = sheet.leftOut.map((id) => inEntry(number, leftOutMark(id)));
  const marks = [...left, entryMark(entry), entryStart(number)];
  const paragraph = makeParagraph("Heading1", mark(nextId, marks, makeRuns(name)));
  return paragraph.replace(SECTION, `${SECTION}<w:pageBreakBefore/>`);
}

/** Bring an entry below its heading, which stands in the place of the title. */
function lowerEntry(xml: string): string {
  const isTitle = (block: string) => readStyle(block) === "Title";
  return xml
    .replace(BLOCK, (block) => (isTitle(block) ? "" : block))
    .replaceAll(SECTION, LOWER_SECTION);
}

function makeCoverLine({ tag, text }: CoverLine): string {
  const words = cleanText(text);
  const paragraph = makeParagraph(COVER_STYLES[tag], makeRuns(words));
  return isRightToLeft(words) ? turnParagraph(paragraph) : paragraph;
}

/** Write what stands before the entries; its title says which worksheet it is, and whose. */
function makeCover(series: FilledSeries, sheetName: string, nextId: NextId): string {
  const [title, ...lines] = listCover(series);
  const owner = series.entries[0]?.sheet.relationship;
  const marks = [...(owner === undefined ? [] : [ownerMark(owner)]), sheetName];
  const marked = makeParagraph("Title", mark(nextId, marks, makeRuns(title?.text ?? "")));
  return [marked, ...lines.map(makeCoverLine)].join("\n");
}

/** Write the text of a document of all entries on the text of a blank one. */
function writeSeries(blank: string, series: FilledSeries): string {
  const [, before = "", , behind = ""] = BODY.exec(blank) ?? [];
  let last = 0;
  const nextId = () => String(++last);
  const names = [...blank.matchAll(START)].map(([, , name = ""]) => name);
  const cover = makeCover(series, names.find((name) => SHEET_MARK.test(name)) ?? "", nextId);
  const entries = series.entries.map((entry, at) => {
    const filled = fillText(blank, startDraft(blank, entry.sheet));
    const [, , own = ""] = BODY.exec(filled) ?? [];
    const text = renumber(lowerEntry(own), at + 1, nextId);
    return makeHeading(entry, at + 1, nextId) + text;
  });
  return [before, cover, ...entries, behind].join("\n");
}

/**
 * Fill in a worksheet's blank Word document once for each entry, and return one document of all:
 * before them what is open, then each whole, on pages of its own.
 */
export async function fillWordSeries(
  template: Uint8Array,
  series: FilledSeries,
): Promise<Uint8Array<ArrayBuffer>> {
  const agreed = await packAgreements(listAgreed(series));
  return changeParts(
    template,
    { saved: series.entries[0]?.sheet.saved, agreed },
    {
      [DOCUMENT]: (blank) => writeSeries(blank, series),
      [LOOK]: (styles) => styles.replace("</w:styles>", `${LOWER_HEADING}</w:styles>`),
    },
  );
}

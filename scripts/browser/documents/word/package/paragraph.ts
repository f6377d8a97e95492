/** Paragraphs and tables as text: a blank document is our own, so its places are known without a parser. */

/** What a blank document has for one block: a table, or a paragraph outside tables. */
export const BLOCK = /<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs;
/** A paragraph, which holds one control at most. */
export const PARAGRAPH = /<w:p>.*?<\/w:p>/gs;
const STYLE = /<w:pStyle w:val="([^"]*)"\/>/;
const WORDS = /<w:t(?: [^>]*)?>([^<]*)|<w:(?:tab|br)\/>/g;
const MARKED =
  /^(.*?)<w:bookmarkStart w:id="\d+" w:name="([^"]*)"\/>(.*?)<w:bookmarkEnd [^>]*>(.*)$/s;
const CONTROL = /<w:sdt>.*<\/w:sdt>/s;
const TAG = /<w:tag w:val="([^"]*)"\/>/;

const ENTITIES = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
] as const;
const WRITTEN = new Map<string, string>(ENTITIES);
const READ = new Map<string, string>(ENTITIES.map(([sign, entity]) => [entity, sign]));

/** Write words so that they are read as words, in an element or in an attribute. */
export const escapeXml = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => WRITTEN.get(sign) ?? sign);

/** Read the words of an attribute of a blank document. */
export const unescapeXml = (written: string): string =>
  written.replace(/&(?:#(\d+)|\w+);/g, (entity, number) =>
    number ? String.fromCodePoint(Number(number)) : (READ.get(entity) ?? entity),
  );

/** Find the first tag in a piece of a document: that of its control or of its section. */
export const readTag = (piece: string): string | undefined => TAG.exec(piece)?.[1];

/** Find the style of a paragraph by its id, in which ours has no spaces where its name may. */
export const readStyle = (paragraph: string): string => STYLE.exec(paragraph)?.[1] ?? "";

/** Read the words in a piece of a document; what parts them is a space. */
export const readWords = (piece: string): string =>
  [...piece.matchAll(WORDS)]
    .map(([, words]) => (words === undefined ? " " : unescapeXml(words)))
    .join("");

/** Part a paragraph by the bookmark in it, which ours have one of at most. */
export function partByBookmark(
  paragraph: string,
): { before: string; name: string; inside: string; behind: string } | undefined {
  const [, before = "", name, inside = "", behind = ""] = MARKED.exec(paragraph) ?? [];
  return name === undefined ? undefined : { before, name, inside, behind };
}

/** Put another control in place of the one in a paragraph. */
export const changeControl = (paragraph: string, change: (control: string) => string): string =>
  paragraph.replace(CONTROL, change);

/** Write a paragraph of a style. */
export const makeParagraph = (style: string, inside: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;

/** Write a bookmark round a piece of a document. */
export const makeBookmark = (id: string, name: string, inside: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(name)}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;

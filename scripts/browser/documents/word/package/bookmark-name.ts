/**
 * The names that Word allows: 40 characters for a bookmark, 64 for a control's tag.
 *
 * The documents are made elsewhere (`word_names.py`), by the same rule: a longer name keeps its
 * beginning and ends in eight hexadecimal digits, FNV-1a (32 bits) of the whole name in UTF-8.
 */

const BOOKMARK_LIMIT = 40;
const TAG_LIMIT = 64;
export const BOOKMARK_PREFIX = "ws_";
/** A bookmark of this form says what the document is: a version of the format, and a worksheet. */
export const SHEET_MARK = /^worksheet_(\d+)_(.+)$/;
/** What programs put behind a bookmark's name when a document that has the same comes in. */
const SECOND = /(?:[_ ]\p{L}{2,12}[_ ])?\d+$/u;
const LEFT_OUT_PREFIX = "out_";
const HELD_PREFIX = "in_";
/** What stands before the bookmarks of an entry, in a document of several: its number, from 1. */
const IN_ENTRY = /^e(\d{1,4})_/;
const ENTRY_LIMIT = BOOKMARK_LIMIT - "e9999_".length;
const ENTRY_START = "start";
/** Both ends are part of a mark: what a program puts behind it leaves none. */
const OWNER = /^for_([0-9a-z_]+)_x$/;
const ENTRY = /^entry_([0-9a-z_]+)_x$/;

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}

const shorten = (text: string, name: string, limit: number) =>
  text.length <= limit ? text : `${text.slice(0, limit - 9)}_${hash(name)}`;

/** Return the bookmark round the answer of a control. */
export const bookmarkName = (name: string) => shorten(BOOKMARK_PREFIX + name, name, BOOKMARK_LIMIT);

/** Return the tag of a control, without the number of its row. */
export const controlTag = (name: string) => shorten(name, name, TAG_LIMIT);

/** Return what a bookmark was called before a program told it from another of the same name. */
export const firstName = (name: string): string => name.replace(SECOND, "");

/** Return the bookmark by which a document says which worksheet it is. */
export const sheetMark = (version: number, worksheet: string) =>
  shorten(`worksheet_${version}_${worksheet.replaceAll("-", "_")}`, worksheet, BOOKMARK_LIMIT);

/** Return the bookmark by which a document says that it left a question's answer out on purpose. */
export const leftOutMark = (id: string) => shorten(`${LEFT_OUT_PREFIX}${id}`, id, BOOKMARK_LIMIT);

/** The bookmark by which a document says that it is one to read, and no form. */
export const PROSE_MARK = "prose_1_x";

/** Return the bookmark by which a document to read says that it holds the answer to a question. */
export const heldMark = (id: string) => shorten(`${HELD_PREFIX}${id}`, id, BOOKMARK_LIMIT);

/** Return the bookmark by which a document says to whom its answers belong, by a random id. */
export const ownerMark = (id: string) => `for_${id.replaceAll("-", "_")}_x`;

/** Return the bookmark by which a document says which entry of a series it is, by a random id. */
export const entryMark = (id: string) => `entry_${id.replaceAll("-", "_")}_x`;

/** Return how a bookmark is called in a document of several entries, which no other one may be. */
export const inEntry = (number: number, name: string) =>
  `e${number}_${shorten(name, name, ENTRY_LIMIT)}`;

/** Return the bookmark round the heading with which an entry begins, in a document of several. */
export const entryStart = (number: number) => inEntry(number, ENTRY_START);

/** Tell whether a bookmark is such a one, whatever a program has put behind its name. */
export const isEntryStart = (key: string): boolean =>
  IN_ENTRY.test(key) && leaveEntry(key).startsWith(ENTRY_START);

/** Return the number of the entry to which a bookmark belongs, in a document of several. */
export function entryNumber(key: string): number | undefined {
  const [, number] = IN_ENTRY.exec(key) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Return what a bookmark is called in a document of one entry, as far as it fits. */
export const leaveEntry = (key: string): string => key.replace(IN_ENTRY, "");

/** Return the shortest form that a bookmark of one entry has in a document of several. */
export const shortInEntry = (name: string): string => leaveEntry(inEntry(1, name));

const readId = (key: string, mark: RegExp) => mark.exec(key)?.[1]?.replaceAll("_", "-");

/** Return the id in such a bookmark's name, still unchecked; nothing for any other bookmark. */
export const readOwnerMark = (key: string): string | undefined => readId(key, OWNER);
export const readEntryMark = (key: string): string | undefined => readId(key, ENTRY);

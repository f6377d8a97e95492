/** Whose answers to which worksheet they are, as a key says it. */
export interface AnswerKey {
  readonly worksheet: string;
  /** The id of a relationship; none: they are of nobody who is named yet, or one's own. */
  readonly relationship?: string | undefined;
  /** The id of an entry, where the worksheet is filled in again and again. */
  readonly entry?: string | undefined;
}

/** Ids as `makeName` makes them: every format of file can hold these, also in a name. */
const MARK = /^[0-9a-z]{1,7}(?:-[0-9a-z]{1,7}){3}$/;
const KEY = /^([^@#]+)(?:@([^@#]*))?(?:#([^@#]*))?$/;

/** Tell whether a value can be the id of a relationship or an entry: files may hold anything. */
export function isMark(value: unknown): value is string {
  return typeof value === "string" && MARK.test(value);
}

/**
 * Make the key under which answers are stored: `contract`, `contract@REL`, `contract@REL#ENTRY`,
 * `contract#ENTRY`.
 *
 * Answers of nobody yet stand under the worksheet's own id, as all answers did before there were
 * relationships; so does the first entry of a series. Throws RangeError for an id that could be read as another key.
 */
export function makeKey({ worksheet, relationship, entry }: AnswerKey): string {
  for (const mark of [relationship, entry]) {
    if (mark !== undefined && !isMark(mark)) throw new RangeError(mark);
  }
  const owner = relationship === undefined ? "" : `@${relationship}`;
  return `${worksheet}${owner}${entry === undefined ? "" : `#${entry}`}`;
}

/** Read whose answers stand under a key; one that we did not make is a worksheet's id to us. */
export function parseKey(key: string): AnswerKey {
  const [, worksheet, relationship, entry] = KEY.exec(key) ?? [];
  const isOurs =
    worksheet !== undefined &&
    [relationship, entry].every((mark) => mark === undefined || isMark(mark));
  return isOurs ? { worksheet, relationship, entry } : { worksheet: key };
}

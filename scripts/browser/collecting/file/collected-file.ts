/** The file that somebody hands in: what was answered, by ids, and nothing of whose it is. */

export type CollectedAnswers = Readonly<Record<string, string | readonly string[]>>;

export interface CollectedFile {
  readonly format: string;
  readonly version: number;
  readonly worksheet: string;
  readonly answers: CollectedAnswers;
}

export const VERSION = 1;

// Nobody sees these as they are: marks that have no width, that turn the direction of letters round,
// or that look like a plain space.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{VS}]|(?! )\p{Zs}/gu;

const writeUnits = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => {
    const unit = sign.charCodeAt(at).toString(16);
    return `\\u${unit.padStart(4, "0")}`;
  }).join("");

/**
 * Write the file's whole text, in which every sign can be seen.
 *
 * Signs that nobody sees are written out, so that what a page shows of the file is all that it holds.
 */
export function writeCollected({ format, worksheet, answers }: Omit<CollectedFile, "version">) {
  const file: CollectedFile = { format, version: VERSION, worksheet, answers };
  const lines = JSON.stringify(file, null, 2).split("\n");
  // JSON itself has no such sign between its parts: all of them stand inside texts.
  return `${lines.map((line) => line.replace(UNSEEN, writeUnits)).join("\n")}\n`;
}

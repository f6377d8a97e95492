import type { Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { crc32 } from "../../bytes/crc32";
import { numberAlike } from "../../form/number-alike";
import { tidy } from "./says-same";

/** Name a row by all its words, whatever the order of its questions. */
function nameRow(row: Row): string {
  const said = Object.entries(row).flatMap(([part, text]) =>
    isBlank(text) ? [] : [[part, tidy(text)]],
  );
  return crc32(new TextEncoder().encode(JSON.stringify(said.sort()))).toString(16);
}

/**
 * Name each row of a list by its words, so that it is known again wherever it stands.
 *
 * Of rows that say the same, each later one has its number behind its name.
 */
export const nameRows = (rows: readonly Row[]): readonly string[] => numberAlike(rows.map(nameRow));

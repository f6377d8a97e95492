import type { Answer, Row } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { sayCount } from "../answers/say-count";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import { readAnswer } from "../form/read-answer";
import { findRowGroup } from "../form/row-group";
import type { OpenWorksheet } from "../session/open-worksheet";
import { takeSome } from "../session/take-answers";
import type { Taking } from "./declared-shown";

/** Make the rows of this worksheet from those of the other; a row without any of it is left out. */
export function makeRows(rows: readonly Row[], { columns }: Taking): Row[] {
  const made = rows.map((row) =>
    Object.fromEntries(columns.map(({ from, to }) => [to, row[from] ?? ""])),
  );
  return made.filter((row) => !isBlank(row));
}

const findField = ({ fields }: OpenWorksheet, { to }: Taking) => fields.find(({ id }) => id === to);

/** Tell whether nothing stands yet where the rows would go. */
export function isFree(worksheet: OpenWorksheet, taking: Taking): boolean {
  const field = findField(worksheet, taking);
  return field !== undefined && isBlank(readAnswer(field));
}

/** Put rows in place of what a list holds, to be saved like typing. */
const put = (worksheet: OpenWorksheet, { to }: Taking, rows: readonly Row[]): void =>
  takeSome(worksheet, new Set([to]), new Map<string, Answer>([[to, rows]]), new Map());

/** Take rows over; taking it back leaves what was changed or written since. */
export function takeOver(
  worksheet: OpenWorksheet,
  noun: string,
  taking: Taking,
  rows: readonly Row[],
): void {
  const field = findField(worksheet, taking);
  const place = findUndos(worksheet.frame);
  if (!field || !place) return;
  put(worksheet, taking, rows);
  const words = `${sayCount(rows.length, findRowGroup(field).noun)} came from the ${noun}.`;
  worksheet.status.say(words);
  offerUndo(place, words, () => {
    const now = readAnswer(field) as readonly Row[];
    const isTaken = (row: Row) => rows.some((taken) => isSameAnswer(row, taken));
    put(
      worksheet,
      taking,
      now.filter((row) => !isTaken(row)),
    );
    worksheet.status.say("Taken back.");
  });
}

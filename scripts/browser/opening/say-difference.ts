import type { Answer, Row } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { makeElement } from "../dialogs/make-element";
import type { Field } from "../form/fields";
import { nameRow, nameRows, sayAnswer, sayEachRow } from "../form/say-answer";
import { markDifference } from "./mark-difference";

/** The words of the two sides, as they stand inside a sentence. */
const SIDES = ["in the file", "on this page"] as const;

type Side = 0 | 1;
type Both = readonly [Node[], Node[]];

const makeText = (words: string) => document.createTextNode(words);

/** Say in words how a row compares with the other side's, and give its text where it differs. */
function compareRow(rows: readonly string[], others: readonly string[], at: number, side: Side) {
  const [row = "", other] = [rows[at], others[at]];
  if (row === other) return { note: "the same in both" };
  const place = others.indexOf(row);
  if (place >= 0) return { note: `the same as number ${place + 1} ${SIDES[side === 0 ? 1 : 0]}` };
  if (other === undefined || rows.includes(other)) {
    return { note: `only ${SIDES[side]}`, text: makeText(row) };
  }
  return { note: "differs", text: markDifference(row, other) };
}

/** Say one side's rows; neighbours that are the same in both are named together, without text. */
function sayRows(field: Field, rows: string[], others: string[], side: Side): Node[] {
  const lines: Node[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const { note, text } = compareRow(rows, others, at, side);
    const first = at;
    if (rows[at] === others[at]) {
      while (at + 1 < rows.length && rows[at + 1] === others[at + 1]) at += 1;
    }
    const name =
      at === first ? `${nameRow(field)} ${at + 1}` : `${nameRows(field)} ${first + 1} to ${at + 1}`;
    const heading = `${name}: ${note}`;
    lines.push(makeElement("p", { class: "worksheet-version-row" }, heading));
    if (text) lines.push(text);
  }
  return lines;
}

/** Say an answer of the file and the one on the page: words tell which row differs, marks where. */
export function sayDifference(
  field: Field,
  inFile: Answer | undefined,
  here: Answer | undefined,
): Both {
  const isOneBlank = isBlank(inFile) || isBlank(here);
  if (field.kind === "rows" && !isOneBlank) {
    const filed = sayEachRow(field, inFile as readonly Row[]);
    const shown = sayEachRow(field, here as readonly Row[]);
    return [sayRows(field, filed, shown, 0), sayRows(field, shown, filed, 1)];
  }
  const [filed, shown] = [sayAnswer(field, inFile), sayAnswer(field, here)];
  if (isOneBlank) return [[makeText(filed)], [makeText(shown)]];
  return [[markDifference(filed, shown)], [markDifference(shown, filed)]];
}

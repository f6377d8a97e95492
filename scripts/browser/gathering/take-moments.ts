import type { Answer, Row } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { sayCount } from "../answers/say-count";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import { readAnswer } from "../form/read-answer";
import { findRowGroup } from "../form/row-group";
import type { OpenWorksheet } from "../session/open-worksheet";
import { takeSome } from "../session/take-answers";

/** What is taken in: rows behind those of a list, and answers to questions that are blank. */
export interface Taken {
  readonly to: string;
  readonly rows: readonly Row[];
  readonly others: ReadonlyMap<string, string>;
}

function read({ fields }: OpenWorksheet, id: string): Answer | undefined {
  const field = fields.find((each) => each.id === id);
  return field && readAnswer(field);
}

/** Put answers on the page, to be saved like typing. */
const put = (worksheet: OpenWorksheet, answers: ReadonlyMap<string, Answer>): void =>
  takeSome(worksheet, new Set(answers.keys()), new Map(answers), new Map());

/** Tell whether nothing is answered to a question of the page. */
export function isFree(worksheet: OpenWorksheet, id: string): boolean {
  const answer = read(worksheet, id);
  return answer !== undefined && isBlank(answer);
}

/** Leave out as many of each row as were taken in, the last ones first. */
function leaveOutTaken(rows: readonly Row[], taken: readonly Row[]): Row[] {
  const left = [...rows];
  for (const one of taken) {
    const at = left.map((row) => isSameAnswer(row, one)).lastIndexOf(true);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** Take moments in; taking it back leaves what was changed or written since. */
export function takeMoments(worksheet: OpenWorksheet, { to, rows, others }: Taken): void {
  const field = worksheet.fields.find(({ id }) => id === to);
  const place = findUndos(worksheet.frame);
  if (!field || !place) return;
  const readRows = () => readAnswer(field) as readonly Row[];
  const free = [...others].filter(([id]) => isFree(worksheet, id));
  const list = rows.length > 0 ? [[to, [...readRows(), ...rows]] as const] : [];
  put(worksheet, new Map<string, Answer>([...list, ...free]));
  const count = sayCount(rows.length, findRowGroup(field).noun, `${findRowGroup(field).noun} rows`);
  const words = rows.length > 0 ? `Taken in: ${count}.` : "Taken in: what was counted.";
  worksheet.status.say(words);
  offerUndo(place, words, () => {
    const left = leaveOutTaken(readRows(), rows);
    const same = free.filter(([id, answer]) => isSameAnswer(read(worksheet, id), answer));
    put(
      worksheet,
      new Map<string, Answer>([
        ...(rows.length > 0 ? [[to, left] as const] : []),
        ...same.map(([id]) => [id, ""] as const),
      ]),
    );
    worksheet.status.say("Taken back.");
  });
}

import type { OpenWorksheet } from "../session/open-worksheet";
import type { Names } from "../storage/worksheet/answer-set";
import { nameAnswers } from "../storage/worksheet/name-answers";
import type { DeclaredShown } from "./declared-shown";

/** Name what is stored of another worksheet, for the one whom the page is for. */
export function nameOther(
  { relationship }: Pick<OpenWorksheet, "relationship">,
  { worksheet, was, isOwn, field }: DeclaredShown,
  entry?: string,
): Names {
  const whose = isOwn ? undefined : relationship?.id;
  const renamed = new Map(field.was.map((earlier) => [earlier, field.id]));
  return nameAnswers({ id: worksheet, was, renamed }, whose, entry);
}

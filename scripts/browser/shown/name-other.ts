import { makeKey } from "../relationships/answer-key";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Names } from "../storage/worksheet/answer-set";
import type { DeclaredShown } from "./declared-shown";

/** Name what is stored of another worksheet, for the one whom the page is for. */
export function nameOther(
  { relationship }: Pick<OpenWorksheet, "relationship">,
  { worksheet, was, isOwn, field }: DeclaredShown,
  entry?: string,
): Names {
  const whose = isOwn ? undefined : relationship?.id;
  const name = (id: string) => makeKey({ worksheet: id, relationship: whose, entry });
  const renamed = new Map(field.was.map((earlier) => [earlier, field.id]));
  return { worksheet: name(worksheet), was: was.map(name), renamed };
}

import type { Answer, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { compareOptions } from "./compare-options";
import type { Joined } from "./join-answers";
import { joinAnswers } from "./join-answers";
import type { Matter } from "./matter";

/** What beginning needs to know of a question and of its columns. */
export interface BegunQuestion extends Joined {
  readonly parts: readonly (Joined & { readonly id: string })[];
}

/** Begin one text: both where there is room for both, the only one, or the same one. */
function beginText(
  question: Joined,
  mine: Answer | undefined,
  theirs: Answer | undefined,
): Answer | undefined {
  if (isBlank(mine)) return theirs;
  if (isBlank(theirs) || mine === theirs) return mine;
  return joinAnswers(question, mine, theirs);
}

function beginRow({ parts }: BegunQuestion, { mine, theirs }: Matter): Row {
  const [own, other] = [(mine ?? {}) as Row, (theirs ?? {}) as Row];
  const begun = parts.flatMap((part) => {
    const text = beginText(part, own[part.id], other[part.id]);
    return typeof text === "string" && text !== "" ? [[part.id, text] as const] : [];
  });
  return Object.fromEntries(begun);
}

/**
 * Say what stands in the field as two people begin to write their own: what they have to edit.
 *
 * A text holds both texts, a checklist what both ticked; of what has room for one alone, such as a
 * choice or a date, nothing is chosen where they differ.
 */
export function beginOwn(question: BegunQuestion, matter: Matter): Answer | undefined {
  const { mine, theirs } = matter;
  if (matter.row !== undefined) return beginRow(question, matter);
  const isTicks = question.kind === "checklist" && !isBlank(mine) && !isBlank(theirs);
  if (!isTicks) return beginText(question, mine, theirs);
  const [own, other] = [mine as readonly string[], theirs as readonly string[]];
  const compared = compareOptions(question.options, own, other);
  return compared.filter(({ where }) => where === "both").map(({ id }) => id);
}

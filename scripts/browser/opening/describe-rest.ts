import { sayCount } from "../answers/say-count";
import type { Copy } from "../copies/parse-copy";
import { isAsked, readConditions } from "../form/asked";
import type { Field } from "../form/fields";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf, readAnswers } from "../session/open-worksheet";
import { isRetired } from "../session/retired";

// More questions than these make no sentence that anybody reads.
const MOST_NAMED = 6;

/** Name questions in one line: “A”, “B” and 3 more. */
export function nameQuestions(worksheet: OpenWorksheet, ids: readonly string[]): string {
  const names = ids.map((id) => `“${labelOf(worksheet, id)}”`);
  const shown = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const left = names.length - shown.length;
  const parts = left > 0 ? [...shown, `${left} more`] : shown;
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join("");
}

/** Say which questions stay with whoever wrote the file. */
function describePrivate(worksheet: OpenWorksheet, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const [are, were] = ids.length === 1 ? ["is", "was"] : ["are", "were"];
  return [
    `${nameQuestions(worksheet, ids)} ${are} private, and ${were} left out when this file was made: ` +
      "what this page says there stays.",
  ];
}

/** Say which questions stayed out as the file was made: not asked then, or outside the part that went. */
function describeUnasked(worksheet: OpenWorksheet, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const [were, they] = ids.length === 1 ? ["was", "it"] : ["were", "they"];
  return [
    `${nameQuestions(worksheet, ids)} ${were} left out when this file was made, because ${they} ` +
      `${were} not asked then or did not go along: what this page says there stays.`,
  ];
}

/** Say which questions a document left out when it was made, though it asks them now. */
function describeLeftOut(worksheet: OpenWorksheet, { leftOut, answers }: Copy): string[] {
  const conditions = readConditions(worksheet.fields);
  const out = (leftOut ?? []).filter((id) => !answers.has(id) && isAsked(id, conditions, answers));
  const isPrivate = ({ element }: Field) => "worksheetPrivate" in element.dataset;
  const ofWriters = new Set(worksheet.fields.filter(isPrivate).map(({ id }) => id));
  // Where nobody wrote anything, nothing stays.
  const own = readAnswers(worksheet);
  return [
    ...describePrivate(
      worksheet,
      out.filter((id) => ofWriters.has(id) && own.has(id)),
    ),
    ...describeUnasked(
      worksheet,
      out.filter((id) => !ofWriters.has(id)),
    ),
  ];
}

/** Say for which questions the file has no place, but for those that nobody is asked any more. */
function describeAbsent(worksheet: OpenWorksheet, { absent }: Copy): string[] {
  const missing = absent.filter((id) => !isRetired(worksheet, id));
  if (missing.length === 0) return [];
  return [
    `The file has no place for ${nameQuestions(worksheet, missing)}: it may be from before they ` +
      "were asked, a page may have been taken out, or boxes have become print. What this page " +
      "says there stays.",
  ];
}

/** Say what else is in the file: nothing is dropped or kept without a word. */
export function describeRest(worksheet: OpenWorksheet, copy: Copy): string[] {
  const { unasked, unreadable, replaced, notes } = copy;
  const lines: string[] = [];
  if (unasked.size > 0) {
    lines.push(
      `The file also holds ${sayCount(unasked.size, "answer")} to questions that this worksheet does ` +
        "not ask. With what you take, they are kept and go into your next back-up.",
    );
  }
  if (replaced.length > 0) {
    const [were, place] =
      replaced.length === 1
        ? ["was", "You find it beside its question"]
        : ["were", "You find them beside their questions"];
    lines.push(
      `The file also holds ${sayCount(replaced.length, "answer")} that ${were} replaced before it was ` +
        `saved. ${place}, once you take answers.`,
    );
  }
  if (unreadable.length > 0) {
    lines.push(
      `The file’s answer to ${nameQuestions(worksheet, unreadable)} could not be read. ` +
        "What this page says there stays.",
    );
  }
  return [
    ...lines,
    ...describeAbsent(worksheet, copy),
    ...describeLeftOut(worksheet, copy),
    ...notes,
  ];
}

import type { Agreement } from "../agreeing/record/agreement";
import { AGREEMENT_ID } from "../agreeing/record/agreement";
import { keepAgreed, mergeStored } from "../agreeing/record/merge-agreements";
import { isSameAnswer } from "../answers/answer";
import type { Copy } from "../copies/parse-copy";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";

/**
 * Return what is kept of an agreement once a file is open; undefined where the file adds nothing.
 *
 * A comparison is of one side alone: it comes in with answers that are those of this page, or where
 * the page has none. Agreements are of both.
 */
export function planAgreement(
  worksheet: OpenWorksheet,
  { agreement, answers }: Pick<Copy, "agreement" | "answers">,
): Agreement | undefined {
  const [here, inFile] = [readAnswers(worksheet), answers].map(Object.fromEntries);
  const isOwn = isSameAnswer(here, {}) || isSameAnswer(here, inFile);
  const own = worksheet.unasked.get(AGREEMENT_ID);
  const whole = mergeStored(own, isOwn ? agreement : keepAgreed(agreement));
  return isSameAnswer(own, whole) ? undefined : whole;
}

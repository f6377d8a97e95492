import { AGREEMENT_ID } from "../../agreeing/record/agreement";
import { isCopyProblem } from "../../answers/copy-problem";
import type { Parts } from "../../copies/check-format";
import { isObject } from "../../copies/check-format";
import { parseCopy } from "../../copies/parse-copy";
import type { OpenWorksheet } from "../../session/open-worksheet";

/** Settle the answers of one entry; what nobody could read is kept aside. */
function settlePart(worksheet: OpenWorksheet, part: Parts): Parts {
  const { format, id } = worksheet;
  const held = isObject(part.answers) ? part.answers : {};
  try {
    const whole = { format, version: 1, worksheet: id, answers: held };
    const { agreement, answers, unasked, unreadable } = parseCopy(whole, worksheet, String);
    const aside = unreadable.map((field) => ({ field, value: held[field] }));
    return {
      ...part,
      answers: {
        ...Object.fromEntries([...unasked, ...answers]),
        ...(agreement && { [AGREEMENT_ID]: agreement }),
      },
      ...(aside.length > 0 && { kept: { superseded: [], aside } }),
    };
  } catch (problem) {
    if (isCopyProblem(problem)) return { ...part, answers: {} };
    throw problem;
  }
}

/**
 * Settle the answers of all entries of a document, as the page would keep them: a person may have
 * written a day or a choice otherwise. A back-up is returned as it is.
 */
export function settleAnswers(worksheet: OpenWorksheet, parsed: unknown): unknown {
  if (!isObject(parsed) || !Array.isArray(parsed.leftOut)) return parsed;
  const entries: unknown[] = Array.isArray(parsed.entries) ? parsed.entries : [];
  const settled = entries.map((each) => (isObject(each) ? settlePart(worksheet, each) : each));
  return { ...settlePart(worksheet, parsed), entries: settled };
}

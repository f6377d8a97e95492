import { isBlank } from "../../answers/answer";
import { AGREEMENT_ID } from "./agreement";

/** List answers that somebody gave, by their ids: what was agreed on them is none of them. */
export const leaveAgreementOut = <Value>(
  answers: Iterable<readonly [string, Value]>,
): (readonly [string, Value])[] =>
  [...answers].filter(([id, value]) => id !== AGREEMENT_ID && !isBlank(value));

import { listAgreements } from "../../agreeing/changes/list-agreements";
import type { FilledSheet } from "./filled-sheet";

export const AGREED_TITLE = "What was agreed";

/** What is listed, one line each, from a sheet that is filled or read. */
type Agreed = Pick<FilledSheet, "questions" | "agreement">;

/**
 * List what stands at the end of a document of agreements over time: when, by whom, and what had
 * changed by then. Of one alone the document itself says all, so nothing does.
 */
export function listAgreedLines({ questions, agreement }: Agreed): string[] {
  if (!agreement || agreement.agreed.length < 2) return [];
  return listAgreements(agreement, questions).flatMap(({ date, names, changed }, at) => [
    `${at === 0 ? "Agreed" : "Agreed again"} on ${date}: ${names.join(", ")}.`,
    ...changed,
  ]);
}

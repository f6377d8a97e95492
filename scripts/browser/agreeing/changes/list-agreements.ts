import { sayDate } from "../../answers/date-parts";
import type { Question } from "../../form/questions";
import type { Agreement } from "../record/agreement";
import { listChanges } from "./list-changes";

/** One agreement as people read it. */
export interface AgreementRow {
  /** Such as “26 November 2026”. */
  readonly date: string;
  /** Who signed, as they typed their names. */
  readonly names: readonly string[];
  /** What is otherwise than in the one before, a sentence each; nothing for the first. */
  readonly changed: readonly string[];
}

/** List what was agreed over time, the oldest first: when, by whom, and what had changed by then. */
export function listAgreements(
  { agreed }: Pick<Agreement, "agreed">,
  questions: readonly Question[],
): AgreementRow[] {
  return agreed.map(({ day, signatures, answers }, at) => {
    const before = agreed[at - 1];
    const changes = before ? listChanges(questions, before.answers, answers) : [];
    return {
      date: sayDate(day),
      names: signatures.map(({ name }) => name),
      changed: changes.map(({ label, was, now }) => `“${label}” was ${was}, and is ${now} now.`),
    };
  });
}

/** Bringing together what is kept of an agreement in two places: no agreement is ever dropped. */

import { isSameAnswer } from "../../answers/answer";
import type { Agreed, Agreement } from "./agreement";
import { NO_AGREEMENT } from "./agreement";
import { readAgreement } from "./read-agreement";
import { whenAgreed } from "./when-agreed";

/** Tell whether both are the same agreement, signed by as many as may be: nobody signed otherwise. */
function isSame(one: Agreed, other: Agreed): boolean {
  const isOtherwise = one.signatures.some(({ field, name, date }) => {
    const theirs = other.signatures.find((each) => each.field === field);
    return theirs !== undefined && (theirs.name !== name || theirs.date !== date);
  });
  return !isOtherwise && isSameAnswer(one.answers, other.answers);
}

const later = (one = "", other = ""): string => (one > other ? one : other);

/** Bring the signatures of one agreement together. */
function join(one: Agreed, other: Agreed): Agreed {
  const fields = new Set(one.signatures.map(({ field }) => field));
  const added = other.signatures.filter(({ field }) => !fields.has(field));
  const day = later(one.day, other.day);
  const recorded = later(one.recorded, other.recorded);
  const signatures = [...one.signatures, ...added];
  return { ...one, day, ...(recorded && { recorded }), signatures };
}

/**
 * Put an agreement among the others, which stand in the order in which they were recorded; of those
 * of one day, in that of the days under them. One that is agreed just now stands behind all others.
 */
export function addAgreed(
  agreed: readonly Agreed[],
  added: Agreed,
  isJustNow = false,
): readonly Agreed[] {
  const same = agreed.find((each) => isSame(each, added));
  const whole = same ? join(same, added) : added;
  const when = whenAgreed(whole);
  if (same && !isJustNow && whenAgreed(same) === when) {
    return agreed.map((each) => (each === same ? whole : each));
  }
  const isEarlier = (each: Agreed): boolean =>
    isJustNow || whenAgreed(each) < when || (whenAgreed(each) === when && each.day <= whole.day);
  const others = agreed.filter((each) => each !== same);
  return [...others.filter(isEarlier), whole, ...others.filter((each) => !isEarlier(each))];
}

/**
 * Bring two records together: every agreement of both, and one comparison, ours where we have one.
 *
 * Choices of the same comparison come together too, ours where both chose.
 */
export function mergeAgreements(ours: Agreement, others: Agreement): Agreement {
  const agreed = others.agreed.reduce<readonly Agreed[]>(
    (agreed, each) => addAgreed(agreed, each),
    ours.agreed,
  );
  if (!ours.theirs) {
    const { theirs = ours.theirs, mine = ours.mine, choices } = others;
    const comparison = theirs ? { theirs, choices } : { choices: ours.choices };
    return { ...comparison, ...(mine && { mine }), agreed };
  }
  const isAlike = others.theirs && isSameAnswer(ours.theirs.answers, others.theirs.answers);
  return isAlike
    ? { ...ours, choices: { ...others.choices, ...ours.choices }, agreed }
    : { ...ours, agreed };
}

/** Bring together what two places say, each as untrusted as any; undefined where neither says any. */
export function mergeStored(ours: unknown, others: unknown): Agreement | undefined {
  const [one, other] = [readAgreement(ours), readAgreement(others)];
  if (!one || !other) return one ?? other;
  return mergeAgreements(one, other);
}

/** Return the agreements alone, without a comparison: what goes to the other one. */
export function keepAgreed(found: unknown): Agreement | undefined {
  const { agreed = [] } = readAgreement(found) ?? {};
  return agreed.length > 0 ? { ...NO_AGREEMENT, agreed } : undefined;
}

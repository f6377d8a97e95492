import type { OpenWorksheet } from "../../session/open-worksheet";
import { listChoices } from "../comparing/choice";
import { compareSides } from "../comparing/compare-sides";
import type { Comparison } from "../comparing/list-matters";
import type { Agreement } from "../record/agreement";
import { whenAgreed } from "../record/when-agreed";
import { describeGiven } from "./describe-given";
import { isTaken } from "./is-taken";

/**
 * Find the comparison that two people have begun and not taken into the form yet.
 *
 * What came before they last agreed is behind them, whatever they left open then.
 */
export function findUnderway(
  worksheet: OpenWorksheet,
  { theirs, mine, choices, agreed }: Agreement,
): Comparison | undefined {
  if (!theirs) return undefined;
  const last = agreed.at(-1);
  if (last && theirs.saved <= whenAgreed(last)) return undefined;
  const given = describeGiven(worksheet, { theirs, ...(mine && { mine }) });
  const comparison = compareSides(given, listChoices(choices));
  return isTaken(worksheet, comparison) ? undefined : comparison;
}

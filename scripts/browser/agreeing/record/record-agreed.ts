import type { Agreed } from "./agreement";
import { addAgreed } from "./merge-agreements";
import { whenAgreed } from "./when-agreed";

/**
 * Put what is agreed just now behind all the others.
 *
 * None of them was recorded after today, whatever the day that somebody typed.
 */
export function recordAgreed(
  agreed: readonly Agreed[],
  added: Agreed,
  today: string,
): readonly Agreed[] {
  const before = agreed.map((each) =>
    whenAgreed(each) > today ? { ...each, recorded: today } : each,
  );
  return addAgreed(before, { ...added, recorded: today }, true);
}

import type { Filled } from "../overview/facts/collect-entries";
import { collectEntries } from "../overview/facts/collect-entries";
import type { DescribedWorksheet } from "../overview/facts/described-worksheet";
import { listDays } from "../overview/facts/list-days";
import type { Kept } from "../overview/facts/read-dump";

/** How a worksheet stands with somebody. */
export interface State {
  readonly worksheet: DescribedWorksheet;
  /** What is filled in of it; undefined where it is not begun. */
  readonly filled: Filled | undefined;
  /** The day of the next entry, which is agreed and not begun yet; or "". */
  readonly due: string;
}

/** Tell how each worksheet stands with somebody, or for nobody yet, by its id; nothing to say is left out. */
export function readStates(
  kept: Kept,
  worksheets: readonly DescribedWorksheet[],
  whose: string | undefined,
): Map<string, State> {
  const theirs = collectEntries(kept, worksheets).filter(
    ({ worksheet, owner }) => owner === (worksheet.isOwn ? undefined : whose),
  );
  const days = listDays(theirs, worksheets).filter(({ isEntry, entry }) => isEntry && !entry);
  const states = worksheets.map((worksheet) => {
    const filled = theirs.find((each) => each.worksheet === worksheet);
    const due = days.filter((each) => each.worksheet === worksheet).at(-1)?.day ?? "";
    return { worksheet, filled, due };
  });
  return new Map(
    states.filter(({ filled, due }) => filled || due).map((each) => [each.worksheet.id, each]),
  );
}

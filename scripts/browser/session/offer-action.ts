import type { Trouble } from "../dialogs/attempt";
import { attempt } from "../dialogs/attempt";
import { oneAtATime } from "../lazy/one-at-a-time";
import type { OpenWorksheet } from "./open-worksheet";
import { onAction } from "./open-worksheet";

/**
 * Do something when the button of this name is pressed, once at a time; where it fails, say so and
 * offer to try it again. The trouble has the action's name as its key.
 */
export function offerAction(
  worksheet: OpenWorksheet,
  trouble: Trouble,
  act: () => Promise<unknown>,
): void {
  const run = oneAtATime(act);
  onAction(worksheet, trouble.key, () => attempt(worksheet.alerts, trouble, run));
}

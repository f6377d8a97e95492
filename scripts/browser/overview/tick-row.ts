import type { Answers } from "../answers/answer";
import type { ToDo } from "./facts/list-to-do";
import { nameToDo } from "./facts/list-to-do";
import { findKey } from "./keep-focus";
import { markRow } from "./mark-row";
import type { View } from "./view";

const PROBLEM = "tick";

/** The key of the tick of something to do. */
export const keyOfTick = (toDo: ToDo): string => `tick ${nameToDo(toDo)}`;

function tell({ page }: View, isThere: boolean, again: () => void): void {
  page.alerts.show({
    key: PROBLEM,
    title: "Nothing was changed",
    words: [
      isThere
        ? "This browser could not save it just now."
        : "It was changed in another tab meanwhile. It stands here now as it is there.",
    ],
    actions: isThere ? [{ words: "Try again", act: again }] : [],
    takesFocus: true,
  });
}

/** Mark something as done, or as open again, and say how many are open. */
export async function tickRow(view: View, toDo: ToDo, isDone: boolean): Promise<void> {
  const { settle } = toDo;
  if (!settle) return;
  const { memory, page } = view;
  const before = toDo.row[settle.field];
  const option = isDone ? settle.value[0] : before;
  const again = () => void tickRow(view, toDo, isDone);
  let answers: Answers | undefined;
  try {
    answers = await markRow(page.database, toDo, { column: settle.field, option });
    if (!answers) {
      tell(view, false, again);
      await view.look();
      return;
    }
  } catch {
    tell(view, true, again);
    await view.look();
    return;
  }
  page.alerts.hide(PROBLEM);
  if (isDone) memory.ticked.set(nameToDo(toDo), toDo);
  else memory.ticked.delete(nameToDo(toDo));
  if (!view.showMarked(toDo, answers)) await view.look();
  page.status.textContent = `${isDone ? "Done" : "Open again"}. ${memory.open} open.`;
  // The button beside it, which had focus, may have gone.
  if (document.activeElement === document.body) findKey(page.shown, keyOfTick(toDo))?.focus();
}

import type { ToDo } from "./facts/list-to-do";
import { markRow } from "./mark-row";
import type { View } from "./view";

const PROBLEM = "tick";

/** Name a row for the page's memory. */
export const nameToDo = ({ entry, field, at }: ToDo): string =>
  `${entry.names.worksheet} ${field} ${at}`;

/** Leave focus on the box of a row, where the button beside it has gone. */
function focusTick(shown: HTMLElement, toDo: ToDo): void {
  const boxes = [...shown.querySelectorAll<HTMLElement>("[data-overview-key]")];
  boxes.find(({ dataset }) => dataset.overviewKey === `tick ${nameToDo(toDo)}`)?.focus();
}

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
  try {
    const isThere = await markRow(page.database, toDo, { column: settle.field, option });
    if (!isThere) {
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
  await view.look();
  page.status.textContent = `${isDone ? "Done" : "Open again"}. ${memory.open} open.`;
  if (document.activeElement === document.body) focusTick(page.shown, toDo);
}

import type { Answers } from "../answers/answer";
import { listAllComing } from "./facts/list-all-coming";
import { countToDo } from "./facts/list-people";
import type { ToDo } from "./facts/list-to-do";
import { replaceAnswers } from "./facts/replace-answers";
import { keepFocus } from "./keep-focus";
import { showNext } from "./show-next";
import { findCard, makeCard } from "./show-people";
import { showRow } from "./show-to-do";
import type { View } from "./view";

/**
 * Show what became of something to do: its line, and the card of the one whom it is with.
 *
 * `answers` are those of its worksheet since. Returns false, and shows nothing, where more has changed
 * than that.
 */
export function showMarked(view: View, toDo: ToDo, answers: Answers): boolean {
  const found = replaceAnswers(view.work, toDo, answers, view.worksheets);
  if (!found) return false;
  view.work = found.work;
  view.memory.open = countToDo(found.work);
  const { shown } = view.page;
  // What comes next with them may be to start the next entry, with what is open since.
  const isNext = listAllComing(view.work, view.today)[0]?.person === found.person;
  const next = isNext ? showNext(view) : undefined;
  keepFocus(shown, () => {
    showRow(view, shown, toDo);
    const card = findCard(shown, found.person);
    card?.replaceChildren(...makeCard(view, found.person).childNodes);
    if (next) shown.querySelector("[data-overview-next]")?.replaceChildren(...next.childNodes);
  });
  return true;
}

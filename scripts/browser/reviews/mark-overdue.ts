import { isClockRunning, nameToday } from "../answers/clock";

/** Say how many pages should have been checked by now. */
function sayCount(count: number): string {
  if (count === 0) return "No page is overdue today.";
  return count === 1 ? "One page is overdue today." : `${count} pages are overdue today.`;
}

/**
 * Mark the pages that are overdue, and count them, by this device's own calendar.
 *
 * A built page cannot know the day on which it is read. Where the clock cannot be right, nothing
 * is said.
 */
export function markOverdue(list: HTMLElement): void {
  if (!isClockRunning()) return;
  const days = [...list.querySelectorAll<HTMLTimeElement>("[data-reviews-due]")];
  const overdue = days.filter(({ dateTime }) => dateTime < nameToday());
  for (const day of overdue) day.after(" (overdue)");
  const count = list.querySelector<HTMLElement>("[data-reviews-count]");
  if (!count) return;
  count.textContent = sayCount(overdue.length);
  count.hidden = false;
}

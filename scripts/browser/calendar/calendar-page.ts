import type { OfferedEvent } from "./events/list-events";
import type { NotesPlace } from "./notes";

/** Where somebody is as they put dates into their calendar. */
export interface CalendarPage {
  /** Dialogs open in it. */
  readonly frame: HTMLElement;
  readonly place: NotesPlace;
  /** What the person calls the one whose dates these are, or "". */
  readonly whom: string;
  readonly events: readonly OfferedEvent[];
  /** The questions whose dates are not answered. */
  readonly missing: readonly string[];
  /** Name a file of this day, without its ending. */
  nameFile(day: string): string;
  /** Say once the dialog is closed what was done. */
  say(words: string): void;
}

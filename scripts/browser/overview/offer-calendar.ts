import type { CalendarPage } from "../calendar/calendar-page";
import type { OfferedEvent } from "../calendar/events/list-events";
import { listEvents } from "../calendar/events/list-events";
import { nameFile } from "../copies/name-file";
import { attempt, UNFETCHED } from "../dialogs/attempt";
import { makeButton } from "../dialogs/make-element";
import { loadPart } from "../lazy/load-part";
import { listConditions } from "./facts/described-worksheet";
import type { ComingDay } from "./facts/list-all-coming";
import type { View } from "./view";

const TROUBLE = {
  key: "calendar",
  title: "The calendar cannot be opened just now",
  words: [UNFETCHED],
};

/** List what the worksheet that names a day offers to calendars on that day; no row is meant. */
function listOffered({ day, source }: ComingDay): OfferedEvent[] {
  const { worksheet, answers } = source;
  const described = (worksheet.calendar ?? []).filter(({ rows }) => rows === undefined);
  const events = listEvents(described, answers, listConditions(worksheet));
  return events.filter((event) => event.day === day);
}

/** Ask what else the calendar wants to know; what asks is fetched now. */
async function show(
  { page }: View,
  { source, person }: ComingDay,
  events: readonly OfferedEvent[],
): Promise<void> {
  const { id } = source.worksheet;
  const { relationship } = person;
  const asked: CalendarPage = {
    frame: page.frame,
    place: { database: page.database, key: source.names.worksheet, isTabOnly: false },
    whom: relationship?.name ?? "",
    events,
    missing: [],
    nameFile: (day) => nameFile({ id, relationship }, day),
    say: (words) => {
      page.status.textContent = words;
    },
  };
  const { showCalendar } = await loadPart<typeof import("../calendar/part")>("calendar");
  await showCalendar(asked);
}

/** Make the button that puts a day into the person's own calendar; none where it cannot go there. */
export function offerCalendar(view: View, coming: ComingDay): HTMLElement | undefined {
  const events = listOffered(coming);
  if (events.length === 0) return undefined;
  const { name, person } = coming;
  const button = makeButton("Calendar", "worksheet-button-quiet", () =>
    attempt(view.page.alerts, TROUBLE, () => show(view, coming, events)),
  );
  const whom = person.relationship ? `, ${person.relationship.name}` : "";
  button.setAttribute("aria-label", `Calendar: ${name}${whom}`);
  button.dataset.overviewKey = `calendar ${person.relationship?.id ?? "nobody"} ${coming.day} ${name}`;
  return button;
}

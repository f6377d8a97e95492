import { nameToday } from "../answers/clock";
import { nameFile } from "../copies/name-file";
import { readConditions } from "../form/asked";
import { loadWorksheets } from "../overview/facts/load-worksheets";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf, readAnswers } from "../session/open-worksheet";
import type { CalendarPage } from "./calendar-page";
import type { DescribedDate } from "./events/described-date";
import { isComing, listEvents } from "./events/list-events";
import { showCalendar } from "./show-calendar";

/** Read what the worksheet on the page declares for calendars. */
export async function readDescribed(
  { id }: Pick<OpenWorksheet, "id">,
  list: string,
): Promise<readonly DescribedDate[]> {
  const worksheets = await loadWorksheets(list);
  return worksheets.find((each) => each.id === id)?.calendar ?? [];
}

/** Offer the dates of the worksheet that is on the page. */
export async function showWorksheetCalendar(worksheet: OpenWorksheet, list: string): Promise<void> {
  const { database, fields, frame, isTabOnly, names, relationship, status } = worksheet;
  const described = await readDescribed(worksheet, list);
  const answers = readAnswers(worksheet);
  const all = listEvents(described, answers, readConditions(fields));
  const there = new Set(all.map(({ key }) => key));
  const missing = described.flatMap(({ rows, date: [field = ""] }) =>
    rows === undefined && !there.has(field) ? [labelOf(worksheet, field)] : [],
  );
  const page: CalendarPage = {
    frame,
    place: { database, key: names.worksheet, isTabOnly },
    whom: relationship?.name ?? "",
    events: all.filter((each) => isComing(each, nameToday())),
    missing,
    nameFile: (day) => nameFile(worksheet, day),
    say: (words) => status.say(words),
  };
  await showCalendar(page);
}

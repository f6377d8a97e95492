/** Dates that go into somebody's calendar: fetched when a worksheet has such dates and is used. */

export { followOffers } from "./follow-offers";
export { showCalendar } from "./show-calendar";
export { showWorksheetCalendar } from "./show-worksheet-calendar";

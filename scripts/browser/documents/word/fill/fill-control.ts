import { escapeXml, unescapeXml } from "../package/paragraph";
import { cleanText } from "./clean-text";
import { makeRuns } from "./make-runs";

export const TICKED = "☒";
const REAL_DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const CONTENT = /(<w:sdtContent>).*(?=<\/w:sdtContent>)/s;
const ITEM = /<w:listItem w:displayText="([^"]*)" w:value="([^"]*)"\/>/g;

/** Tick a box, or put in its place a mark that is neither a tick nor none. */
function tick(control: string, mark: string): string {
  const ticked =
    mark === TICKED
      ? control.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>')
      : control;
  return ticked.replace(/(<w:t(?: [^>]*)?>)[^<]*/g, (_, start) => start + escapeXml(mark));
}

/** Find how a list shows an answer; one that it does not offer is written as it is known here. */
function findWords(control: string, answer: string, known: string | undefined): string {
  const items = [...control.matchAll(ITEM)].map(([, shown = "", value = ""]) => ({
    shown: unescapeXml(shown),
    value: unescapeXml(value),
  }));
  const item = items.find(({ value }) => value === answer);
  if (item) return item.shown;
  return items.some(({ shown }) => shown === known) ? answer : (known ?? answer);
}

/** Tell whether the calendar has this day: Word calls a file damaged that says otherwise. */
function isInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Say in a control for dates which day was chosen. */
const setDate = (control: string, day: string): string =>
  REAL_DATE.test(day) && isInCalendar(day)
    ? control.replace("<w:date>", `<w:date w:fullDate="${day}T00:00:00Z">`)
    : control;

/**
 * Fill in one content control of a blank document: a tick, a choice, a date or text.
 *
 * `known` gives the words of an answer that the control itself does not offer. Returns the control
 * and the words that it shows now.
 */
export function fillControl(
  control: string,
  value: string | boolean,
  known?: string,
): { control: string; words: string } {
  const answer = String(value);
  if (control.includes("<w14:checkbox>")) {
    const words = value === true ? TICKED : cleanText(answer);
    return { control: tick(control, words), words };
  }
  const isList = control.includes("<w:dropDownList>");
  const words = cleanText(isList ? findWords(control, answer, known) : answer);
  const filled = setDate(control, answer)
    .replace("<w:showingPlcHdr/>", "")
    .replace(CONTENT, (_, start) => start + makeRuns(words));
  return { control: filled, words };
}

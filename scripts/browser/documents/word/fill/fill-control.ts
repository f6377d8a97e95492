import { allIn, childOf, childrenOf, makeXml, readValue, writeValue } from "../package/xml";
import { isRightToLeft, splitDirections, turnParagraph } from "./turn-paragraph";

export const TICKED = "☒";
// An answer of so many characters or lines makes a row high.
const LONG = 400;
const HIGH = 8;
const REAL_DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/**
 * Keep what XML can hold, which is nearly everything.
 *
 * Word has no way to write NUL and its like, or half of a surrogate pair: "�" stands for each. A
 * vertical tab and a form feed are what other programs write for a new line. All other characters
 * come back as they are.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f]/g, "\n")
    .replace(/[\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n\u007f-\u009f]/gu, "\ufffd");
}

/** Make a run of words that run one way. */
function makeOneWay(near: Element, text: string): Element {
  const run = makeXml(near, "r");
  if (isRightToLeft(text)) run.append(makeXml(near, "rPr", makeXml(near, "rtl")));
  for (const piece of text.split(/([\t\n])/)) {
    if (piece === "") continue;
    if (piece === "\t" || piece === "\n") run.append(makeXml(near, piece === "\t" ? "tab" : "br"));
    else {
      const words = makeXml(near, "t", piece);
      words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
      run.append(words);
    }
  }
  return run;
}

/** Make the runs of a text: tabs and line breaks are elements of their own in Word. */
export const makeRuns = (near: Element, text: string): Element[] =>
  splitDirections(text).map((piece) => makeOneWay(near, piece));

function writeText(control: Element, about: Element, answer: string): void {
  childOf(about, "showingPlcHdr")?.remove();
  const text = cleanText(answer);
  childOf(control, "sdtContent")?.replaceChildren(...makeRuns(control, text));
  const paragraph = control.closest("*|p");
  if (paragraph && isRightToLeft(text)) turnParagraph(paragraph);
  letTablePart(control, answer);
}

/**
 * Let a table part between pages, and within rows, where an answer makes a row high.
 *
 * A blank table stays together as far as it can. LibreOffice 7.4 hangs when it saves one that
 * cannot, with a row of more than a page.
 */
function letTablePart(control: Element, text: string): void {
  const table = control.closest("*|tbl");
  if (!table || (text.length < LONG && text.split("\n").length < HIGH)) return;
  for (const name of ["keepNext", "cantSplit"])
    for (const bond of allIn(table, name)) bond.remove();
}

/** Tick a box, or put in its place a mark that is neither a tick nor none. */
function tick(control: Element, box: Element, mark: string): void {
  const checked = childOf(box, "checked");
  if (checked && mark === TICKED) writeValue(checked, "1");
  for (const words of allIn(control, "t")) words.textContent = mark;
}

/** Find how a list shows an answer; one that it does not offer is written as it is known here. */
function findWords(list: Element, answer: string, known: string | undefined): string {
  const items = childrenOf(list, "listItem");
  const item = items.find((each) => readValue(each, "value") === answer);
  if (item) return readValue(item, "displayText");
  const isShown = items.some((each) => readValue(each, "displayText") === known);
  return isShown ? answer : (known ?? answer);
}

/**
 * Fill in one content control: a tick, a choice, a date or text, whichever it is made for.
 *
 * `known` gives the words of an answer that the control itself does not offer.
 */
export function fillControl(control: Element, value: string | boolean, known?: string): void {
  const about = childOf(control, "sdtPr");
  const box = childOf(about, "checkbox");
  if (!about) return;
  if (box) tick(control, box, value === true ? TICKED : cleanText(String(value)));
  else {
    const [answer, list, date] = [
      String(value),
      childOf(about, "dropDownList"),
      childOf(about, "date"),
    ];
    if (date && REAL_DATE.test(answer) && isInCalendar(answer)) {
      writeValue(date, `${answer}T00:00:00Z`, "fullDate");
    }
    writeText(control, about, list ? findWords(list, answer, known) : answer);
  }
}

/** Tell whether the calendar has this day: Word calls a file damaged that says otherwise. */
function isInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

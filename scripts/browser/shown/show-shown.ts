import type { Answer, Row } from "../answers/answer";
import { hideElement } from "../dialogs/hide-element";
import { makeButton, makeElement } from "../dialogs/make-element";
import { moveFocus } from "../dialogs/move-focus";
import { findUndos } from "../dialogs/offer-undo";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import type { DeclaredShown, Taking } from "./declared-shown";
import { findShown, readDeclared } from "./declared-shown";
import { readOther } from "./read-other";
import type { ShownLine } from "./say-shown";
import { sayShown } from "./say-shown";
import { isFree, makeRows, takeOver } from "./take-over";

/** A question of another worksheet, with what is answered there. */
interface Answered {
  readonly shown: DeclaredShown;
  readonly answer: Answer;
}

/** What a page shows, and what ends its following. */
interface Told {
  readonly answered: readonly Answered[];
  readonly stop: AbortController;
}

const told = new WeakMap<HTMLElement, Told>();

/** Make one line of an answer, with what else is said of it below. */
function makeLine({ words, about }: ShownLine): HTMLElement {
  const parts = about.map((each) => makeElement("span", {}, each));
  return makeElement("li", {}, ...(words ? [makeElement("strong", {}, words)] : []), ...parts);
}

/** Make the button that takes rows over; it is there while the rows here are blank. */
function makeTaking(
  worksheet: OpenWorksheet,
  { shown, answer }: Answered,
  taking: Taking,
  signal: AbortSignal,
): HTMLElement[] {
  const rows = makeRows(answer as readonly Row[], taking);
  const undos = findUndos(worksheet.frame);
  if (rows.length === 0 || !undos) return [];
  const words = `Copy to “${labelOf(worksheet, taking.to)}”`;
  const button = makeButton(words, "worksheet-button", () =>
    moveFocus(undos, () => takeOver(worksheet, shown.noun, taking, rows)),
  );
  const follow = () => hideElement(button, !isFree(worksheet, taking));
  for (const event of ["input", "worksheet-shown"]) {
    worksheet.form.addEventListener(event, follow, { signal });
  }
  follow();
  return [button];
}

/** Make one answer of another worksheet: its question, what it says, and the way to it. */
function makeShown(
  worksheet: OpenWorksheet,
  answered: Answered,
  signal: AbortSignal,
): HTMLDetailsElement {
  const { field, noun, page, take } = answered.shown;
  const lines = sayShown(field, answered.answer);
  const takings = take.flatMap((each) => makeTaking(worksheet, answered, each, signal));
  const count = field.columns ? ` (${lines.length})` : "";
  const details = makeElement(
    "details",
    { class: "worksheet-shown-answer" },
    makeElement("summary", {}, `${field.label}${count}`),
    makeElement("ul", {}, ...lines.map(makeLine)),
    makeElement(
      "p",
      {},
      "As it stands in the ",
      makeElement("a", { href: page }, noun),
      ", where it can be changed.",
    ),
    ...takings,
  );
  details.open = takings.some(({ hidden }) => !hidden);
  return details;
}

/** Read what is answered to each question that the page shows. */
async function readAnswered(
  worksheet: OpenWorksheet,
  database: Database | undefined,
  place: HTMLElement,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const shown of readDeclared(place)) {
    const answer = await readOther(worksheet, database, shown);
    if (answer !== undefined) answered.push({ shown, answer });
  }
  return answered;
}

/** Put the answers in their place; those that were unfolded by hand stay so. */
function put(worksheet: OpenWorksheet, place: HTMLElement, { answered, stop }: Told): void {
  const unfolded = [...place.children].map((each) => each.hasAttribute("open"));
  const parts = answered.map((each) => makeShown(worksheet, each, stop.signal));
  parts.forEach((part, at) => {
    part.open ||= unfolded[at] ?? false;
  });
  place.replaceChildren(...parts);
  hideElement(place, parts.length === 0);
}

/** Act once nobody is in the form: nothing moves what somebody reads or types in. */
function onceFree({ form }: OpenWorksheet, { stop }: Told, act: () => void): void {
  if (!form.contains(document.activeElement)) {
    act();
    return;
  }
  const { signal } = stop;
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && form.contains(relatedTarget)) return;
    form.removeEventListener("focusout", leave);
    act();
  };
  form.addEventListener("focusout", leave, { signal });
}

/** Read what other worksheets say, and show it in its place; where they say nothing, nothing. */
export async function showShown(
  worksheet: OpenWorksheet,
  database: Database | undefined,
): Promise<void> {
  const place = findShown(worksheet.form);
  if (!place) return;
  const answered = await readAnswered(worksheet, database, place);
  const before = told.get(place);
  if (JSON.stringify(before?.answered ?? []) === JSON.stringify(answered)) return;
  before?.stop.abort();
  const now = { answered, stop: new AbortController() };
  told.set(place, now);
  onceFree(worksheet, now, () => put(worksheet, place, now));
}

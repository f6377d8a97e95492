import { nameToday } from "../answers/clock";
import { sayDate } from "../answers/date-parts";
import { sayCount } from "../answers/say-count";
import { makeCards } from "../dialogs/make-cards";
import { makeButton, makeElement } from "../dialogs/make-element";
import { makeCancel, makeSubmit } from "../dialogs/make-submit";
import { makeTrouble } from "../dialogs/make-trouble";
import type { Pages } from "../dialogs/turn-pages";
import { turnPages } from "../dialogs/turn-pages";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf } from "../session/open-worksheet";
import { askNames } from "./ask-names";
import { countMeetings, sayMeetings } from "./moments/count-meetings";
import type { DeclaredGathering } from "./moments/declared-gathering";
import { findNames, leaveOut } from "./moments/find-names";
import type { Moment } from "./moments/list-moments";
import { listMoments, writeMoment } from "./moments/list-moments";
import type { Work } from "./read-work";
import { readWork } from "./read-work";
import { isFree, takeMoments } from "./take-moments";

/** A thing that may be picked. */
interface Pick<Thing> {
  readonly thing: Thing;
  readonly box: HTMLInputElement;
  readonly node: HTMLElement;
}

const isPicked = ({ box }: { readonly box: HTMLInputElement }): boolean => box.checked;

function makePick<Thing>(thing: Thing, words: string, about: string): Pick<Thing> {
  const box = makeElement("input", { type: "checkbox" });
  const said = makeElement("span", { class: "worksheet-gathering-words" }, words);
  const more = makeElement("span", { class: "worksheet-card-use" }, about);
  const both = makeElement("span", {}, said, makeElement("br"), more);
  return { thing, box, node: makeElement("label", { class: "worksheet-card" }, box, both) };
}

function pickMoment(moment: Moment, { people }: Work): Pick<Moment> {
  const whose = people.find(({ id }) => id === moment.owner)?.name;
  const parts = [
    moment.day && sayDate(moment.day),
    whose && `with ${whose}`,
    `${moment.noun}: ${moment.label}`,
  ];
  return makePick(moment, moment.words, parts.filter(Boolean).join(", "));
}

/** Group what may be picked under a heading; nothing where there is none. */
function makeGroup(
  legend: string,
  hint: string,
  picks: readonly { readonly node: HTMLElement }[],
): HTMLElement[] {
  if (picks.length === 0) return [];
  return [
    makeElement(
      "fieldset",
      { class: "worksheet-forms worksheet-gathering" },
      makeElement("legend", {}, legend),
      ...(hint ? [makeElement("p", { class: "worksheet-hint" }, hint)] : []),
      ...picks.map(({ node }) => node),
    ),
  ];
}

/** Offer to count meetings, where the questions for that are blank. */
function pickMeetings(
  worksheet: OpenWorksheet,
  { meetings: declared }: DeclaredGathering,
  { all }: Work,
): Pick<ReadonlyMap<string, string>>[] {
  const counted = declared ? countMeetings(all, declared, nameToday()) : undefined;
  if (!declared || !counted) return [];
  const { hours, unknown } = counted;
  const said = sayMeetings(counted);
  const answers = [
    ...(hours > 0 && isFree(worksheet, declared.hours)
      ? [[declared.hours, String(hours)] as const]
      : []),
    ...(isFree(worksheet, declared.words) ? [[declared.words, said] as const] : []),
  ];
  if (answers.length === 0) return [];
  const parts = [
    ...(hours > 0 ? [`${sayCount(hours, "hour")} of meetings, without preparing.`] : []),
    ...(unknown > 0 ? [`How long ${unknown} of them took, nobody wrote down.`] : []),
  ];
  const about = parts.join(" ");
  return [makePick(new Map(answers), said, about)];
}

function tellNothing(pages: Pages, name: string): void {
  pages.turn(
    name,
    makeElement("p", {}, "There is nothing to take in as yet: this browser keeps none of it."),
    makeElement(
      "div",
      { class: "worksheet-buttons" },
      makeButton("Close", "worksheet-button worksheet-button-main", pages.close),
    ),
  );
}

/** What is picked from, and the form that asks. */
interface Asking {
  readonly form: HTMLFormElement;
  readonly picks: readonly Pick<Moment>[];
  readonly counts: readonly Pick<ReadonlyMap<string, string>>[];
  readTarget(): string;
}

function makeAsking(worksheet: OpenWorksheet, declared: DeclaredGathering, work: Work): Asking {
  const picks = listMoments(work.all, declared.from).map((each) => pickMoment(each, work));
  const counts = pickMeetings(worksheet, declared, work);
  const [first = ""] = declared.to;
  const lists = declared.to.map((id) => ({ value: id, words: labelOf(worksheet, id) }));
  const where = makeCards("Where do they go?", "worksheet-gathering-to", lists, first);
  const shared = picks.filter(({ thing }) => !thing.isPrivate);
  const own = picks.filter(({ thing }) => thing.isPrivate);
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "" },
    makeElement(
      "p",
      {},
      "Pick what matters. Each becomes a row with its day, as a copy to edit. What you wrote elsewhere stays as it is.",
    ),
    ...(lists.length > 1 ? [where] : []),
    ...makeGroup("From your worksheets", "", shared),
    ...makeGroup("To count for workload", "", counts),
    ...makeGroup(
      "Private",
      "These stay with you where you wrote them. As a row here, they do not.",
      own,
    ),
  );
  const readTarget = () => where.querySelector<HTMLInputElement>(":checked")?.value ?? first;
  return { form, picks, counts, readTarget };
}

/** Show what can be picked from all entries of other worksheets, and take in what is. */
export async function showGathering(
  worksheet: OpenWorksheet,
  declared: DeclaredGathering,
  list: string,
): Promise<void> {
  const work = await readWork(worksheet, list);
  const pages = turnPages(worksheet.frame, "gathering");
  const { form, picks, counts, readTarget } = makeAsking(worksheet, declared, work);
  if (picks.length + counts.length === 0) {
    tellNothing(pages, declared.name);
    return;
  }
  const trouble = makeTrouble("Pick something first, or choose Cancel.");
  const buttons = [makeSubmit("Take them in"), makeCancel(pages)];
  form.append(trouble.element, makeElement("div", { class: "worksheet-buttons" }, ...buttons));
  const show = () => pages.turn(declared.name, form);
  const take = (leftOut: readonly string[]): void => {
    pages.close();
    const rows = picks
      .filter(isPicked)
      .map(({ thing }) => ({ [declared.column]: leaveOut(writeMoment(thing), leftOut) }));
    const others = new Map(counts.filter(isPicked).flatMap(({ thing }) => [...thing]));
    takeMoments(worksheet, { to: readTarget(), rows, others });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const picked = picks.filter(isPicked);
    if (picked.length + counts.filter(isPicked).length === 0) {
      trouble.show(form.querySelector<HTMLElement>("[type=checkbox]"));
      return;
    }
    const words = picked.map(({ thing }) => thing.words).join("\n");
    const named = findNames(
      words,
      work.people.map(({ name }) => name),
    );
    if (named.length > 0) askNames(pages, "Somebody is named", named, show, take);
    else take([]);
  });
  show();
}

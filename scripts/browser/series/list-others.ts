import { makeButton, makeElement } from "../dialogs/make-element";
import { addForgotten, sayForgotten } from "./add-forgotten";
import { groupYears } from "./entries/group-years";
import { goTo } from "./kept/put-entry";
import { removeListed } from "./remove-listed";
import { sayHeld } from "./say-held";
import type { SeriesPage } from "./series-page";
import { attempt, nameAt } from "./series-page";

/** More than these are listed by year. */
const MOST_UNGROUPED = 12;

/** Another entry: its place among all, and its date. */
interface Listed {
  readonly at: number;
  readonly date: string;
}

/** Make a line of the list: its name opens the entry, its end removes it. */
function makeItem(page: SeriesPage, { at }: Listed): HTMLLIElement {
  const { worksheet, keeping, series, entries } = page;
  const name = nameAt(page, at);
  const open = () =>
    attempt(page, () => goTo(worksheet, keeping, entries[at]?.id, { words: `Opened: ${name}.` }));
  const held = sayHeld(worksheet.form, series, entries[at]?.answers ?? new Map());
  const remove = makeButton(
    "Remove",
    "worksheet-button-quiet worksheet-entry-remove",
    () => void removeListed(page, at),
  );
  remove.setAttribute("aria-label", `Remove: ${name}`);
  return makeElement(
    "li",
    {},
    makeButton(name, "worksheet-button-quiet", open),
    makeElement("span", {}, ` ${held} `),
    remove,
  );
}

/** Make the list, newest first; where it is long, in parts of a year, of which the newest is open. */
function makeList(page: SeriesPage, others: readonly Listed[]): HTMLElement[] {
  const make = (listed: readonly Listed[]) =>
    makeElement("ul", {}, ...[...listed].reverse().map((each) => makeItem(page, each)));
  if (others.length <= MOST_UNGROUPED) return [make(others)];
  const years = groupYears(others).reverse();
  return years.map(({ year, entries }, at) => {
    const words = `${year || "Without a date"} (${entries.length})`;
    const summary = makeElement("summary", {}, words);
    return makeElement("details", at === 0 ? { open: "" } : {}, summary, make(entries));
  });
}

/** Make what lists the other entries, adds one that was forgotten, and takes all of them away. */
export function listOthers(page: SeriesPage, own: number): HTMLElement {
  const { worksheet, series, entries } = page;
  const others = entries.map(({ date }, at) => ({ at, date })).filter(({ at }) => at !== own);
  const add = makeButton(sayForgotten(series.name), "worksheet-button-quiet", () =>
    addForgotten(page),
  );
  const foot = makeElement("p", { class: "worksheet-entries-foot" }, add);
  if (others.length === 0) return foot;
  const kind = own === entries.length - 1 ? "Earlier" : "Other";
  const summary = makeElement("summary", {}, `${kind} ${series.name}s (${others.length})`);
  const all = makeButton(`Download all ${series.name}s`, "worksheet-button-quiet", () =>
    worksheet.form.dispatchEvent(new CustomEvent("worksheet-take-all")),
  );
  foot.append(all);
  return makeElement(
    "details",
    { class: "worksheet-entries" },
    summary,
    ...makeList(page, others),
    foot,
  );
}

/** What is to do, by whose it is: a table whose rows can be ticked. */

import { makeButton, makeElement } from "../dialogs/make-element";
import { compareDays, isDay, sayDay } from "./facts/days";
import type { Person } from "./facts/list-people";
import { findOwner, listLasting } from "./facts/list-people";
import type { ToDo } from "./facts/list-to-do";
import { nameToDo } from "./facts/list-to-do";
import { findKey } from "./keep-focus";
import { makeSection } from "./make-section";
import { keyOfTick, tickRow } from "./tick-row";
import type { View } from "./view";

/** Something to do, and with whom. */
interface Listed {
  readonly toDo: ToDo;
  readonly person: Person;
}

/** List what is open with everybody, and what was ticked here. */
function listAll({ work, memory }: View): Listed[] {
  return listLasting(work)
    .flatMap((person) => {
      const owner = person.relationship?.id;
      const done = [...memory.ticked.values()].filter(({ entry }) => entry.owner === owner);
      const open = person.toDo.filter((each) => !memory.ticked.has(nameToDo(each)));
      return [...open, ...done].map((toDo) => ({ toDo, person }));
    })
    .sort((one, other) => compareDays(one.toDo.by, other.toDo.by));
}

/** Name whose something is: “Yours”, or the word for the role where nobody knows who that is. */
function nameOwner({ toDo, person }: Listed): string {
  const owner = findOwner(person, toDo.who);
  if (owner !== "") return owner === "yours" ? "Yours" : "Theirs";
  return toDo.who === "" ? "Nobody said whose" : `The ${toDo.whoWords.toLowerCase()}’s`;
}

const ORDER = ["Yours", "Theirs"];

/** Put the rows into groups by owner: one's own first. */
function groupOwners(all: readonly Listed[]): [owner: string, rows: Listed[]][] {
  const groups = new Map<string, Listed[]>(ORDER.map((owner) => [owner, []]));
  for (const each of all) {
    const owner = nameOwner(each);
    groups.set(owner, [...(groups.get(owner) ?? []), each]);
  }
  return [...groups].filter(([, rows]) => rows.length > 0);
}

/** Make the cell with the tick; where nothing says when a row is done, there is none. */
function makeTick(view: View, { toDo }: Listed, id: string): HTMLElement {
  const isDone = view.memory.ticked.has(nameToDo(toDo));
  const attributes = { type: "checkbox", id, "data-overview-key": keyOfTick(toDo) };
  const box = makeElement("input", attributes);
  box.checked = isDone;
  box.addEventListener("change", () => {
    void tickRow(view, toDo, box.checked);
  });
  const isTicked = toDo.settle !== undefined && !view.isReadOnly;
  return makeElement("td", { role: "cell" }, ...(isTicked ? [box] : []));
}

/** Make the way back, in the place of the date. */
function makeUndo(view: View, toDo: ToDo): HTMLElement {
  const name = makeElement("span", { class: "visually-hidden" }, ` “${toDo.what}”`);
  const button = makeButton("Undo", "worksheet-button-quiet", () => {
    void tickRow(view, toDo, false);
  });
  button.append(name);
  button.dataset.overviewKey = `undo ${nameToDo(toDo)}`;
  return button;
}

/** Make what stands last in a row: by when it is due, or the way back. */
function makeLast(view: View, { toDo }: Listed): Node | string {
  if (view.memory.ticked.has(nameToDo(toDo))) return makeUndo(view, toDo);
  if (toDo.by === "") return "No date";
  const words = sayDay(toDo.by, view.today);
  return isDay(toDo.by) ? makeElement("time", { datetime: toDo.by }, words) : words;
}

function makeRow(view: View, listed: Listed): HTMLElement {
  const { toDo, person } = listed;
  const id = `overview-tick-${nameToDo(toDo).replace(/[^\w-]+/g, "-")}`;
  const what = toDo.settle
    ? makeElement("label", { for: id }, toDo.what)
    : makeElement("span", {}, toDo.what);
  const row = makeElement(
    "tr",
    { role: "row" },
    makeTick(view, listed, id),
    makeElement("td", { role: "cell" }, what),
    makeElement("td", { role: "cell" }, person.relationship?.name ?? "Nobody named yet"),
    makeElement("td", { role: "cell" }, makeLast(view, listed)),
  );
  row.toggleAttribute("data-overview-done", view.memory.ticked.has(nameToDo(toDo)));
  return row;
}

/** Name a group, and say how many of its rows are open. */
function sayGroup({ memory }: View, owner: string, rows: readonly Listed[]): string {
  const open = rows.filter(({ toDo }) => !memory.ticked.has(nameToDo(toDo))).length;
  return `${owner}: ${open}`;
}

function makeGroup(view: View, owner: string, rows: readonly Listed[]): HTMLElement {
  const scope = { colspan: "4", scope: "rowgroup", role: "rowheader" };
  const heading = makeElement("th", scope, sayGroup(view, owner, rows));
  return makeElement(
    "tbody",
    { role: "rowgroup" },
    makeElement("tr", { role: "row" }, heading),
    ...rows.map((each) => makeRow(view, each)),
  );
}

/** Make the line that names the columns. */
function makeHead(): HTMLElement {
  const done = makeElement("span", { class: "visually-hidden" }, "Done");
  const names = [done, "What", "With", "By"].map((name) =>
    makeElement("th", { scope: "col", role: "columnheader" }, name),
  );
  return makeElement("thead", { role: "rowgroup" }, makeElement("tr", { role: "row" }, ...names));
}

/** Show what is to do with everybody; nothing, where no worksheet holds any. */
export function showToDo(view: View): HTMLElement | undefined {
  const listed = view.worksheets.find(({ overview }) => overview?.toDo)?.overview?.toDo;
  const all = listAll(view);
  if (!listed || all.length === 0) return undefined;
  const title = `Open ${listed.name}s`;
  const caption = `${title}, by owner and date. Tick one when it is done.`;
  const table = makeElement(
    "table",
    { class: "overview-table", role: "table" },
    makeElement("caption", { class: "visually-hidden" }, caption),
    makeHead(),
    ...groupOwners(all).map(([owner, rows]) => makeGroup(view, owner, rows)),
  );
  return makeSection("to-do", "overview-to-do", title, table);
}

/**
 * Show anew how one row stands, and how many of its group are open.
 *
 * All else stays as it is, its tick too, which has focus: to make it anew would lay out the whole list.
 */
export function showRow(view: View, shown: HTMLElement, toDo: ToDo): void {
  const box = findKey(shown, keyOfTick(toDo)) as HTMLInputElement | undefined;
  const row = box?.closest("tr");
  const all = listAll(view);
  const listed = all.find((each) => nameToDo(each.toDo) === nameToDo(toDo));
  if (!box || !row || !listed) return;
  const owner = nameOwner(listed);
  const heading = row.closest("tbody")?.querySelector("th");
  const rows = all.filter((each) => nameOwner(each) === owner);
  if (heading) heading.textContent = sayGroup(view, owner, rows);
  box.checked = view.memory.ticked.has(nameToDo(toDo));
  row.toggleAttribute("data-overview-done", box.checked);
  row.lastElementChild?.replaceChildren(makeLast(view, listed));
}

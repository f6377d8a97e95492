import { nameToday } from "../answers/clock";
import { makeButton, makeElement } from "../dialogs/make-element";
import { makeCancel, makeSubmit } from "../dialogs/make-submit";
import { makeTrouble } from "../dialogs/make-trouble";
import { turnPages } from "../dialogs/turn-pages";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import type { RelationshipChange } from "../storage/list-relationships";
import { askRole, makeNameBox, NO_NAME, readName } from "./ask-person";

const NOTE = "worksheet-whose-note";

/** Make the place for a note. */
function makeNote(value: string): { box: HTMLTextAreaElement; nodes: Node[] } {
  const hint = { class: "worksheet-hint", id: `${NOTE}-hint` };
  const box = makeElement("textarea", { id: NOTE, rows: "3", "aria-describedby": hint.id }, value);
  const nodes = [
    makeElement("label", { for: NOTE }, "A note for yourself"),
    makeElement(
      "p",
      hint,
      "It stays in this browser, and goes into no file but a back-up of everything.",
    ),
    box,
  ];
  return { box, nodes };
}

/** What the person may say of somebody. */
interface Said {
  readonly name: string;
  /** Which of the two the person is. */
  readonly role: string;
  readonly note: string;
  readonly isEnded: boolean;
}

const readSaid = ({ name, role, note = "", ended }: Relationship): Said => ({
  name,
  role,
  note,
  isEnded: ended !== undefined,
});

/**
 * Return what changes a relationship: what the person said differently, and nothing else.
 *
 * One that has ended before keeps the day of that.
 */
function makeChange(before: Said, said: Said): RelationshipChange {
  return (now) => {
    const { ended, note: _, ...kept } = now;
    const here = readSaid(now);
    const name = said.name === before.name ? here.name : said.name;
    const role = said.role === before.role ? here.role : said.role;
    const note = said.note === before.note ? here.note : said.note;
    const isEnded = said.isEnded === before.isEnded ? here.isEnded : said.isEnded;
    return {
      ...kept,
      name,
      role,
      ...(isEnded && { ended: ended ?? nameToday() }),
      ...(note !== "" && { note }),
    };
  };
}

/** What is asked for on the page of all worksheets: the end of it, or that it goes. */
export type Leaving = "end" | "delete";

/** Make the ways to where a relationship ends, or goes for good. */
function makeLeaving(isEnded: boolean, leave: (way: Leaving) => void): HTMLElement {
  const end = makeButton("End this relationship…", "worksheet-button", () => leave("end"));
  const remove = makeButton("Delete…", "worksheet-button worksheet-button-danger", () =>
    leave("delete"),
  );
  return makeElement("div", { class: "worksheet-buttons" }, ...(isEnded ? [] : [end]), remove);
}

/**
 * Ask what is to be different about somebody: the name, which of the two one is, a note, an end.
 *
 * `names` are those of the others. Returns what makes the change; undefined where nothing is to change.
 */
export function editPerson(
  frame: HTMLElement,
  relationship: Relationship,
  names: readonly string[],
  roles: readonly string[],
): Promise<RelationshipChange | Leaving | undefined> {
  const pages = turnPages(frame, "person");
  const name = makeNameBox(relationship.name);
  const trouble = makeTrouble(NO_NAME);
  const role = askRole(roles, relationship.role);
  const note = makeNote(relationship.note ?? "");
  const tick = makeElement("input", { type: "checkbox" });
  tick.checked = relationship.ended !== undefined;
  const label = makeElement("label", { class: "worksheet-tick" }, tick);
  label.append("This has ended. Its worksheets stay here, and it stands last in the list.");
  return new Promise((resolve) => {
    const save = (event: Event): void => {
      event.preventDefault();
      const written = readName(name.box, trouble, names);
      if (written === undefined) return;
      const chosen = role.querySelector<HTMLInputElement>(":checked")?.value ?? relationship.role;
      const noted = note.box.value.trim();
      const said = { name: written, role: chosen, note: noted, isEnded: tick.checked };
      resolve(makeChange(readSaid(relationship), said));
      pages.close();
    };
    const form = makeElement(
      "form",
      { method: "dialog", novalidate: "", autocomplete: "off" },
      makeElement(
        "div",
        { class: "worksheet-person" },
        ...name.nodes,
        name.box,
        trouble.element,
        role,
      ),
      makeElement("div", { class: "worksheet-person" }, ...note.nodes),
      label,
      makeElement("div", { class: "worksheet-buttons" }, makeSubmit("Save"), makeCancel(pages)),
    );
    if (document.querySelector("a[data-overview-link]")) {
      const leave = (way: Leaving): void => {
        resolve(way);
        pages.close();
      };
      form.append(makeLeaving(relationship.ended !== undefined, leave));
    }
    form.addEventListener("submit", save);
    pages.turn(sayPair(relationship), form);
    form.closest("dialog")?.addEventListener("close", () => resolve(undefined));
  });
}

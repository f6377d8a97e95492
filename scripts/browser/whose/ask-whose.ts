import { makeButton, makeElement } from "../dialogs/make-element";
import { makeCancel, makeSubmit } from "../dialogs/make-submit";
import { makeTrouble } from "../dialogs/make-trouble";
import { turnPages } from "../dialogs/turn-pages";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import type { NewPerson } from "./ask-person";
import { askPerson } from "./ask-person";
import { makeOption } from "./make-option";
import type { OwnHeld, OwnWay } from "./offer-own";
import { offerOwn } from "./offer-own";
import type { Plan } from "./plan-move";
import { namePlanned } from "./plan-move";

/** Somebody whom the dialog offers. Without a relationship: nobody who is named yet. */
export interface Offered {
  readonly relationship: Relationship | undefined;
  readonly state: string;
}

/** What the dialog needs to know. */
export interface Question {
  readonly frame: HTMLElement;
  readonly noun: string;
  readonly roles: readonly string[];
  /** Whose the page is, as an index of `offered`; none while nobody is named. */
  readonly current: number | undefined;
  readonly offered: readonly Offered[];
  /** What somebody new is likely to be called, or "". */
  readonly suggestion: string;
  /** Plan what goes of nobody's to one of those offered, or to somebody new. */
  plan(to: Offered | undefined): Plan;
  /** What is written for the one whose page it is. */
  readonly held: OwnHeld;
  /** List what may become of that, as the page comes to be for one of them, or for somebody new. */
  listWays(to: Offered | undefined): readonly OwnWay[];
}

/** What was chosen: one of those offered or somebody new, and what goes along. */
export interface Chosen {
  readonly to: Offered | NewPerson;
  /** Whether nobody's answers go along. */
  readonly isTaking: boolean;
  /** Which worksheets were said to go then, by their ids. */
  readonly planned: readonly string[];
  /** What becomes of what is written on the page for somebody. */
  readonly own: OwnWay;
}

/** What is said of the one whom the page is for is to be changed. */
export const EDIT = "edit";

const NEW = "new";
const GROUP = "worksheet-whose";

/** Make the list of all who are known, with somebody else at its end. */
function makeList({ offered, current, noun, plan }: Question): HTMLFieldSetElement {
  const isTaking = current === undefined && plan(undefined).going.length > 0;
  const lines = offered.map(({ relationship, state }, at) => {
    const words = relationship ? sayPair(relationship) : "Nobody named yet";
    return makeOption(GROUP, { value: String(at), words, about: state, isChecked: at === current });
  });
  return makeElement(
    "fieldset",
    { class: "worksheet-whose" },
    makeElement("legend", { class: "visually-hidden" }, `Whose ${noun} is this?`),
    makeElement(
      "div",
      { class: "worksheet-options" },
      ...lines,
      makeOption(GROUP, {
        value: NEW,
        words: "Someone else",
        about: isTaking ? "With what is written here so far" : `Opens an empty ${noun}`,
        isChecked: false,
      }),
    ),
  );
}

interface Taking {
  readonly element: HTMLElement;
  readonly tick: HTMLInputElement;
  show(plan: Plan | undefined): void;
}

/** Make the offer to take along what was written for nobody, and say what does not go. */
function makeTaking(): Taking {
  const tick = makeElement("input", { type: "checkbox", checked: "" });
  const going = makeElement("span");
  const label = makeElement("label", { class: "worksheet-tick" }, tick, going);
  const staying = makeElement("p", { class: "worksheet-hint" });
  return {
    element: makeElement("div", {}, label, staying),
    tick,
    show(plan) {
      label.hidden = !plan?.going.length;
      going.textContent = `Take along what is written here so far: ${namePlanned(plan?.going ?? [])}`;
      staying.hidden = !plan?.staying.length;
      staying.textContent =
        "Begun for this person already, so what you wrote stays under “Nobody named yet”: " +
        `${namePlanned(plan?.staying ?? [])}`;
    },
  };
}

/** Ask whose worksheet it is; undefined where nothing is to change. No choice acts by itself. */
export function askWhose(question: Question): Promise<Chosen | typeof EDIT | undefined> {
  const { frame, noun, roles, offered, current } = question;
  const pages = turnPages(frame, "whose");
  const list = offered.length > 0 ? makeList(question) : undefined;
  const trouble = makeTrouble("Choose one of them.");
  const names = offered.flatMap(({ relationship }) => relationship?.name ?? []);
  const person = askPerson(roles, names, question.suggestion);
  const taking = makeTaking();
  const whose = current === undefined ? undefined : offered[current]?.relationship;
  const own = offerOwn(whose?.name ?? "", question.held);
  const readValue = () => (list ? list.querySelector<HTMLInputElement>(":checked")?.value : NEW);
  const update = (): void => {
    const value = readValue();
    const to = value === NEW ? undefined : offered[Number(value)];
    const isMoving = value !== undefined && current === undefined && (!to || to.relationship);
    person.element.hidden = value !== NEW;
    taking.show(isMoving ? question.plan(to) : undefined);
    own.show(whose && Number(value) !== current ? question.listWays(to) : []);
    trouble.hide();
  };
  return new Promise((resolve) => {
    const use = (event: Event): void => {
      event.preventDefault();
      const value = readValue();
      if (value === undefined) {
        trouble.show(list?.querySelector("input"));
        return;
      }
      const to = value === NEW ? person.read() : offered[Number(value)];
      if (!to) return;
      const { going } = question.plan(value === NEW ? undefined : offered[Number(value)]);
      const planned = going.flatMap(({ ids }) => ids[0] ?? []);
      const chosen = { to, isTaking: taking.tick.checked, planned, own: own.read() };
      resolve(Number(value) === current ? undefined : chosen);
      pages.close();
    };
    const cancel = makeCancel(pages);
    const edit = makeButton("Change the name or your role, or end it", "worksheet-button", () => {
      resolve(EDIT);
      pages.close();
    });
    const main = makeSubmit("Use this one");
    const form = makeElement(
      "form",
      { method: "dialog", novalidate: "", autocomplete: "off" },
      ...(list ? [list, trouble.element] : []),
      person.element,
      taking.element,
      own.element,
      makeElement(
        "div",
        { class: "worksheet-buttons" },
        main,
        ...(current === undefined ? [] : [edit]),
        cancel,
      ),
    );
    form.addEventListener("change", update);
    form.addEventListener("submit", use);
    update();
    pages.turn(`Whose ${noun} is this?`, form);
    form.closest("dialog")?.addEventListener("close", () => resolve(undefined));
  });
}

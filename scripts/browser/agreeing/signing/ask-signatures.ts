import { isSeen } from "../../answers/answer";
import { nameToday } from "../../answers/clock";
import { sayDate } from "../../answers/date-parts";
import { readDate } from "../../answers/read-date";
import { countDays } from "../../answers/whole-day";
import { makeElement } from "../../dialogs/make-element";
import { makeCancel, makeSubmit } from "../../dialogs/make-submit";
import type { FieldTrouble } from "../../dialogs/make-trouble";
import { makeTrouble } from "../../dialogs/make-trouble";
import { turnPages } from "../../dialogs/turn-pages";
import type { Signed } from "../record/agreement";
import type { Signer } from "./list-signers";

const NAME = "sign";
const NO_NAME = "Type your name. At least one of you has to.";
// A paper may be signed long before it is copied here, and a meeting is not signed before it is.
const [MOST_BEFORE, MOST_AFTER] = [366, 1];
const NO_DATE = "Write the date as a day, a month and a year, such as 26 November 2026.";

/** What is asked. */
export interface Asked {
  readonly frame: HTMLElement;
  readonly title: string;
  /** What they sign, in a sentence. */
  readonly about: string;
  readonly button: string;
  readonly signers: readonly Signer[];
  /** What they have signed already, or typed into the form. */
  readonly known: readonly Signed[];
  /** Whether that stands, so that only the others are asked. */
  readonly isKnownSigned: boolean;
}

interface Place {
  readonly element: HTMLElement;
  readonly name: HTMLInputElement;
  /** Read it; nothing where no name was typed, undefined where something is amiss. */
  read(): Signed[] | undefined;
}

function makeBox(id: string, words: string, value: string): [HTMLElement, HTMLInputElement] {
  const box = makeElement("input", { id, type: "text", value, autocomplete: "off" });
  const label = makeElement("label", { for: id }, words);
  return [makeElement("div", { class: "worksheet-sign-box" }, label, box), box];
}

/** Tell whether a day is so far from today that it may be a slip of the hand. */
function isFar(day: string): boolean {
  const days = countDays(nameToday(), day);
  return days > MOST_AFTER || days < -MOST_BEFORE;
}

/** Make the place where one person signs, with today's date in it. */
function makePlace({ id, label }: Signer, known: Signed | undefined): Place {
  const [nameBox, name] = makeBox(`worksheet-sign-${id}-name`, "Name", known?.name ?? "");
  const date = sayDate(known?.date || nameToday());
  const [dateBox, dateInput] = makeBox(`worksheet-sign-${id}-date`, "Date", date);
  const trouble: FieldTrouble = makeTrouble(NO_DATE);
  let doubted = "";
  const element = makeElement(
    "fieldset",
    { class: "worksheet-sign" },
    makeElement("legend", {}, label),
    makeElement("div", { class: "worksheet-sign-boxes" }, nameBox, dateBox),
    trouble.element,
  );
  return {
    element,
    name,
    read() {
      trouble.hide();
      const typed = name.value.replace(/\s+/gu, " ").trim();
      if (!isSeen(typed)) return [];
      const day = readDate(dateInput.value);
      if (day === undefined) {
        trouble.show(dateInput);
        return undefined;
      }
      if (isFar(day) && day !== doubted) {
        doubted = day;
        trouble.show(dateInput, `${sayDate(day)} is far from today. If that is right, go on.`);
        return undefined;
      }
      return [{ field: id, name: typed, date: day }];
    },
  };
}

/** Say what somebody has signed. */
const sayKnown = ({ label }: Signer, { name, date }: Signed): HTMLElement =>
  makeElement("p", {}, makeElement("strong", {}, `${label}: `), `${name}, ${sayDate(date)}`);

/** Ask for the names and dates of those who sign; undefined where nobody does. */
export function askSignatures(asked: Asked): Promise<readonly Signed[] | undefined> {
  const { frame, title, about, button, signers, known, isKnownSigned } = asked;
  const pages = turnPages(frame, NAME);
  const find = ({ id }: Signer) => known.find(({ field }) => field === id);
  const isOpen = (signer: Signer) => !isKnownSigned || !find(signer);
  const places = signers.filter(isOpen).map((signer) => makePlace(signer, find(signer)));
  const said = signers.flatMap((signer) => {
    const signed = find(signer);
    return signed && !isOpen(signer) ? [sayKnown(signer, signed)] : [];
  });
  const trouble = makeTrouble(NO_NAME);
  const buttons = makeElement(
    "div",
    { class: "worksheet-buttons" },
    makeSubmit(button),
    makeCancel(pages),
  );
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "", autocomplete: "off" },
    makeElement("p", {}, about),
    makeElement(
      "p",
      {},
      "Each of you types their own name. It is a record between the two of you, and no electronic " +
        "signature.",
    ),
    ...said,
    ...places.map(({ element }) => element),
    trouble.element,
    buttons,
  );
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      trouble.hide();
      const read = places.map((place) => place.read());
      if (read.includes(undefined)) return;
      const signed = read.flatMap((each) => each ?? []);
      if (signed.length === 0) return trouble.show(places[0]?.name);
      resolve(signed);
      pages.close();
    });
    pages.turn(title, form);
    form.closest("dialog")?.addEventListener("close", () => resolve(undefined));
  });
}

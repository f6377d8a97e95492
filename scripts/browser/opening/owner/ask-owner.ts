import { makeElement } from "../../dialogs/make-element";
import { makeCancel, makeSubmit } from "../../dialogs/make-submit";
import { makeTrouble } from "../../dialogs/make-trouble";
import { turnPages } from "../../dialogs/turn-pages";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";
import type { NewPerson } from "../../whose/ask-person";
import { askPerson } from "../../whose/ask-person";
import { makeOption } from "../../whose/make-option";
import { fitDialog, makeFoot } from "./make-foot";

/** Whose a file is, as the person says: of the one on the page, of another, of somebody new. */
export type Owner = "page" | Relationship | NewPerson;

export interface OwnerQuestion {
  readonly frame: HTMLElement;
  readonly title: string;
  /** Why it is asked. */
  readonly reason: string;
  readonly noun: string;
  readonly roles: readonly string[];
  readonly sides: HTMLElement;
  /** Whose the page is; undefined: nobody is named yet. */
  readonly page: Relationship | undefined;
  readonly isEmpty: boolean;
  /** All who are known beside the one on the page. */
  readonly others: readonly Relationship[];
  /** What somebody new is likely to be called. */
  readonly suggestion: string;
}

const GROUP = "worksheet-owner";
const NEW = "new";
const PAGE = "page";

/** Something to choose: its value, its words, and what comes of it. */
interface Option {
  readonly value: string;
  readonly words: string;
  readonly about: string;
  /** What the main button says then. */
  readonly does: string;
}

/** Name what is on the page, behind “beside”. */
const nameBeside = ({ page }: OwnerQuestion) => (page ? `${page.name}’s` : "these answers");

/** List what may be chosen; what keeps all apart comes first. */
function listOptions(question: OwnerQuestion): Option[] {
  const { page, isEmpty, others, noun } = question;
  const beside = isEmpty ? "Open it" : `Open it beside ${nameBeside(question)}`;
  const compares = isEmpty
    ? { about: "It comes onto this page", does: "Open it" }
    : { about: "Compare the two, answer by answer", does: "Compare the two" };
  const same = { value: PAGE, words: "The same person as on this page" };
  const isPageOffered = page !== undefined || !isEmpty;
  return [
    { value: NEW, words: "Someone else", about: `It opens as a ${noun} of its own`, does: beside },
    ...others.map((each, at) => ({
      value: String(at),
      words: sayPair(each),
      about: "It opens there",
      does: `Open it as ${each.name}’s`,
    })),
    ...(isPageOffered ? [{ ...same, ...compares, ...(page && { words: sayPair(page) }) }] : []),
  ];
}

function makeList(options: readonly Option[], isNewChosen: boolean): HTMLFieldSetElement {
  const lines = options.map(({ value, words, about }) =>
    makeOption(GROUP, { value, words, about, isChecked: isNewChosen && value === NEW }),
  );
  return makeElement(
    "fieldset",
    { class: "worksheet-whose" },
    makeElement("legend", {}, "Whose is the file?"),
    makeElement("div", { class: "worksheet-options" }, ...lines),
  );
}

/**
 * Ask whose a file is; undefined where nothing is to change.
 *
 * What keeps it apart from the page is chosen beforehand. On the empty page of somebody nothing is,
 * nor where the name in the file is one that is known here: it may well be theirs, and only the
 * person knows.
 */
export function askOwner(question: OwnerQuestion): Promise<Owner | undefined> {
  const { frame, page, isEmpty, others, roles, sides } = question;
  const pages = turnPages(frame, "whose-file");
  const options = listOptions(question);
  const names = [...others, ...(page ? [page] : [])].map(({ name }) => name);
  const isKnown = names.includes(question.suggestion);
  const list = makeList(options, !(page && isEmpty) && !isKnown);
  const trouble = makeTrouble("Choose one of them.");
  const person = askPerson(roles, names, question.suggestion);
  const main = makeSubmit();
  const readValue = () => list.querySelector<HTMLInputElement>(":checked")?.value;
  const update = (): void => {
    const value = readValue();
    person.element.hidden = value !== NEW;
    main.textContent = options.find((each) => each.value === value)?.does ?? "Open it";
    trouble.hide();
  };
  const readOwner = (): Owner | undefined => {
    const value = readValue();
    if (value === undefined) trouble.show(list.querySelector("input"));
    if (value === NEW) return person.read();
    return value === PAGE ? PAGE : others[Number(value)];
  };
  return new Promise((resolve) => {
    const cancel = makeCancel(pages);
    const form = makeElement(
      "form",
      { method: "dialog", novalidate: "", autocomplete: "off" },
      makeElement("p", {}, `${question.reason} Nothing has been changed yet.`),
      sides,
      list,
      trouble.element,
      person.element,
      makeFoot(main, cancel),
    );
    form.addEventListener("change", update);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const owner = readOwner();
      if (owner === undefined) return;
      resolve(owner);
      pages.close();
    });
    update();
    pages.turn(question.title, form);
    fitDialog(form, () => resolve(undefined));
  });
}

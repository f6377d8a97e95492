import { isSeen } from "../answers/answer";
import { makeCards } from "../dialogs/make-cards";
import { makeElement } from "../dialogs/make-element";
import type { FieldTrouble } from "../dialogs/make-trouble";
import { makeTrouble } from "../dialogs/make-trouble";
import { settleName } from "../relationships/free-name";

/** Somebody new: what the person calls them, and which of the two the person is. */
export interface NewPerson {
  readonly name: string;
  readonly role: string;
}

export interface PersonQuestion {
  readonly element: HTMLElement;
  /** Read the answers; where one is missing, say so beside it and return undefined. */
  read(): NewPerson | undefined;
}

const ID = "worksheet-whose-name";
const LONGEST_NAME = 60;

export const NO_NAME = "Write a name or initials.";

const tidy = (words: string) => words.replace(/\s+/gu, " ").trim();

/** Read the name; where it is missing or another one’s, say so beside it and return undefined. */
export function readName(
  box: HTMLInputElement,
  trouble: FieldTrouble,
  names: readonly string[],
): string | undefined {
  const name = tidy(box.value);
  const isKnown = names.some((each) => settleName(each) === settleName(name));
  trouble.hide();
  if (isKnown) trouble.show(box, `“${name}” is there already. Add a letter to tell them apart.`);
  else if (!isSeen(name)) trouble.show(box);
  return isKnown || !isSeen(name) ? undefined : name;
}

/** Make the question what the person calls somebody. */
export function makeNameBox(value = ""): { box: HTMLInputElement; nodes: Node[] } {
  const box = makeElement("input", {
    type: "text",
    id: ID,
    value: value.slice(0, LONGEST_NAME),
    maxlength: String(LONGEST_NAME),
    spellcheck: "false",
    "aria-describedby": `${ID}-hint`,
  });
  const nodes = [
    makeElement("label", { for: ID }, "What do you call this person?"),
    makeElement(
      "p",
      { class: "worksheet-hint", id: `${ID}-hint` },
      "Initials will do. It is used on this device and in file names.",
    ),
  ];
  return { box, nodes };
}

/** Make the question which of the two one is; where the guide knows one alone, that is not asked. */
export function askRole(roles: readonly string[], chosen?: string): HTMLFieldSetElement {
  const cards = roles.map((role) => ({ value: role, words: role }));
  const choice = makeCards("You are the", "worksheet-role", cards, chosen);
  choice.hidden = roles.length < 2;
  return choice;
}

/**
 * Make the questions about somebody new: nobody is to have two of the same name, which would look
 * like one.
 */
export function askPerson(
  roles: readonly string[],
  names: readonly string[],
  suggestion = "",
): PersonQuestion {
  const { box, nodes } = makeNameBox(suggestion);
  const choice = askRole(roles);
  const [noName, noRole] = [makeTrouble(NO_NAME), makeTrouble("Choose one.")];
  const element = makeElement(
    "div",
    { class: "worksheet-person" },
    ...nodes,
    box,
    noName.element,
    choice,
  );
  choice.append(noRole.element);
  return {
    element,
    read() {
      const chosen = choice.querySelector<HTMLInputElement>(":checked")?.value;
      const role = roles.length < 2 ? (roles[0] ?? "") : chosen;
      noRole.hide();
      // The name stands first, so it is what takes the focus where both are missing.
      if (role === undefined) noRole.show(choice.querySelector("input"));
      const name = readName(box, noName, names);
      return name === undefined || role === undefined ? undefined : { name, role };
    },
  };
}

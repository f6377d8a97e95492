import type { Answer } from "../../answers/answer";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { offerUndo } from "../../dialogs/offer-undo";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceChange, announceEdit } from "../../session/open-worksheet";
import type { Field } from "../fields";
import { listControls } from "../fields";
import { readAnswer } from "../read-answer";
import { showAnswer } from "../show-answer";
import type { Unmatched } from "./find-unmatched";
import { findUnmatched } from "./find-unmatched";

const HOOK = "data-worksheet-unmatched";

/** A field for one's own words, which is asked when an option of another is chosen. */
interface OwnWords {
  readonly option: string;
  readonly field: Field;
}

/** Find the text that is asked for when none of a question's other options fits. */
function findOwnWords({ fields }: OpenWorksheet, id: string): OwnWords | undefined {
  for (const field of fields) {
    const [lead, option] = field.element.dataset.worksheetShowWhen?.split("=") ?? [];
    const isText = field.kind === "text" || field.kind === "long_text";
    if (lead === id && option !== undefined && isText) return { option, field };
  }
  return undefined;
}

/** Give fields new answers, and offer to take that back. */
function change(
  worksheet: OpenWorksheet,
  answers: readonly (readonly [Field, Answer])[],
  told: string,
): void {
  const before = answers.map(([field]) => [field, readAnswer(field)] as const);
  const apply = (wanted: readonly (readonly [Field, Answer])[]) => {
    announceChange(worksheet, "merge");
    for (const [field, answer] of wanted) showAnswer(field, answer);
    announceEdit(
      worksheet,
      wanted.map(([field]) => field.id),
    );
  };
  apply(answers);
  const [first] = answers;
  if (first) offerUndo(first[0].element, told, () => apply(before));
  worksheet.status.say(`${told} You can undo this.`);
}

/** Put words into the text for one's own words, behind what it holds, and choose its option. */
function useOwn(worksheet: OpenWorksheet, { field, words, rest }: Unmatched, own: OwnWords): void {
  const held = readAnswer(own.field) as string;
  const text = held === "" || held === words ? words : `${held}\n${words}`;
  const lead =
    field.kind === "checklist"
      ? [...new Set([...(rest as readonly string[]), own.option])]
      : own.option;
  change(
    worksheet,
    [
      [field, lead],
      [own.field, text],
    ],
    "The words from the file are your own words now.",
  );
  listControls(own.field.element, own.field.id)[0]?.focus();
}

let count = 0;

/** Make the line that shows what the form does not offer, with what can be done about it. */
function makeLine(worksheet: OpenWorksheet, found: Unmatched): HTMLElement {
  const { field, words, rest, ticked } = found;
  const id = `worksheet-unmatched-${++count}`;
  const own = findOwnWords(worksheet, field.id);
  const focusField = () => {
    field.element.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  };
  const line = makeElement(
    "p",
    { id, class: "worksheet-unmatched-words" },
    `From the file: “${words}”`,
  );
  const button = (label: string, act: () => void) => {
    const made = makeButton(label, "worksheet-button", act);
    made.setAttribute("aria-describedby", id);
    return made;
  };
  const buttons: HTMLElement[] = [];
  if (ticked !== undefined) {
    const tick = () => change(worksheet, [[field, ticked]], "The box is ticked.");
    buttons.push(button("Tick this box", tick));
  } else if (own) {
    buttons.push(button("Use as my own words", () => useOwn(worksheet, found, own)));
  }
  const remove = () => {
    change(worksheet, [[field, rest]], "The words from the file are removed.");
    focusField();
  };
  buttons.push(button("Remove", remove));
  const row = makeElement("div", { class: "worksheet-buttons" }, ...buttons);
  return makeElement("div", { class: "worksheet-unmatched", [HOOK]: field.id }, line, row);
}

/** Show the lines of one field anew, unless they say what they said before. */
function update(worksheet: OpenWorksheet, field: Field): void {
  const found = findUnmatched(field);
  const shown = [...field.element.querySelectorAll<HTMLElement>(`[${HOOK}]`)];
  for (const line of shown) line.remove();
  for (const each of found) each.place.append(makeLine(worksheet, each));
}

/**
 * Show beside its question what an answer says that the form does not offer.
 *
 * It came from a file, in which people write where they are asked to choose. It is part of the
 * answer, and is saved and copied with it, until the person uses it, removes it, or chooses.
 */
export function showUnmatched(worksheet: OpenWorksheet): void {
  const look = ({ target }: Event) => {
    const element = target instanceof Element ? target : undefined;
    const fields = worksheet.fields.filter((field) => field.element.contains(element ?? null));
    for (const field of fields) update(worksheet, field);
  };
  worksheet.form.addEventListener("worksheet-shown", look);
  // A choice outranks what could not be shown, and a key pressed in a text changes nothing here.
  worksheet.form.addEventListener("change", look);
  for (const field of worksheet.fields) update(worksheet, field);
}

import type { Answer, Answers } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { makeElement } from "../dialogs/make-element";
import type { Field } from "../form/fields";
import { readLabel } from "../form/fields";
import type { OpenWorksheet } from "../session/open-worksheet";
import { sayDifference } from "./say-difference";

export interface Comparison {
  readonly list: HTMLElement;
  /** How many answers differ. */
  readonly count: number;
  /** How many of them are blank in the file, though they are answered here. */
  readonly emptied: number;
  /** List the fields whose answer differs. */
  listDiffering(): string[];
  /** List the fields for which the person has chosen the file's answer. */
  listChosen(): string[];
}

/** Make one side with the button that chooses it; the button is described by the whole text. */
function makeVersion(
  id: string,
  side: string,
  words: string,
  isChosen: boolean,
  text: readonly Node[],
): { box: HTMLElement; button: HTMLInputElement } {
  const textId = `worksheet-version-${id}-${side}`;
  const button = makeElement("input", {
    type: "radio",
    name: `worksheet-version-${id}`,
    value: side,
    "aria-describedby": textId,
  });
  button.defaultChecked = isChosen;
  const box = makeElement(
    "div",
    { class: "worksheet-version" },
    makeElement("label", {}, button, words),
    makeElement(
      "div",
      { id: textId, class: "worksheet-version-text", "data-worksheet-version": side },
      ...text,
    ),
  );
  return { box, button };
}

/**
 * Show one field's two answers, of which one is chosen; return the button of the file's.
 *
 * The file's answer is chosen beforehand, because the person has just opened the file to have it,
 * sees beside it what it replaces, and can undo it. Where the file has no answer, what is here
 * stays: nobody's words go because a program or a person left a box blank.
 */
function addDifference(
  list: HTMLElement,
  field: Field,
  inFile: Answer | undefined,
  here: Answer | undefined,
): HTMLInputElement {
  const isEmptying = isBlank(inFile);
  const [filed, shown] = sayDifference(field, inFile, here);
  const file = makeVersion(field.id, "file", "In the file", !isEmptying, filed);
  const page = makeVersion(field.id, "page", "On this page now", isEmptying, shown);
  const set = makeElement(
    "fieldset",
    { class: "worksheet-difference", "data-worksheet-difference": field.id },
    makeElement("legend", {}, makeElement("h3", {}, readLabel(field))),
  );
  if (isEmptying) {
    set.append(makeElement("p", {}, "The file has no answer here. Choosing it empties this one."));
  }
  set.append(makeElement("div", { class: "worksheet-versions" }, file.box, page.box));
  list.append(set);
  return file.button;
}

/** Show, for each field that differs, what the file holds beside what is here, to choose from. */
export function compareAnswers(
  worksheet: OpenWorksheet,
  here: Answers,
  inFile: Answers,
): Comparison {
  const list = makeElement("div", {
    class: "worksheet-differences",
    role: "region",
    "aria-label": "Answers that differ",
    tabindex: "0",
  });
  const differing = worksheet.fields.filter(
    ({ id }) => !isSameAnswer(here.get(id), inFile.get(id)),
  );
  const buttons = new Map(
    differing.map((field) => [
      field.id,
      addDifference(list, field, inFile.get(field.id), here.get(field.id)),
    ]),
  );
  return {
    list,
    count: differing.length,
    emptied: differing.filter(({ id }) => isBlank(inFile.get(id))).length,
    listDiffering: () => [...buttons.keys()],
    listChosen: () => [...buttons].filter(([, { checked }]) => checked).map(([id]) => id),
  };
}

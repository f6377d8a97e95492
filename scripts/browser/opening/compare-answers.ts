import type { Answer, Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { makeButton, makeElement } from "../dialogs/make-element";
import type { Field } from "../form/fields";
import { readLabel } from "../form/fields";
import { sayAnswer } from "../form/say-answer";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Opening } from "./plan-opening";
import { listAsked } from "./plan-opening";
import { sayDifference } from "./say-difference";

export type Side = "page" | "file";

export interface Comparison {
  readonly list: HTMLElement;
  /** The buttons that choose the file's answer everywhere, and nowhere. */
  readonly shortcuts: HTMLElement;
  /** List the questions for which the person has chosen the file's answer. */
  listChosen(): string[];
}

/** The two answers to each question. */
export interface Both {
  readonly here: Answers;
  readonly inFile: Answers;
}

/** Make one side's answer with the button that chooses it, which its whole text describes. */
function makeSide(id: string, side: Side, text: readonly Node[]) {
  const textId = `worksheet-version-${id}-${side}`;
  const button = makeElement("input", {
    type: "radio",
    name: `worksheet-version-${id}`,
    value: side,
    "aria-describedby": textId,
  });
  const words = side === "file" ? "In the file" : "On this page";
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

/** Say what one side answers to the questions that follow another's choice. */
function sayFollowers(followers: readonly Field[], answers: Answers): Node[] {
  return followers.flatMap((field) => {
    const answer: Answer | undefined = answers.get(field.id);
    if (isBlank(answer)) return [];
    const label = makeElement("p", { class: "worksheet-version-row" }, readLabel(field));
    return [label, document.createTextNode(sayAnswer(field, answer))];
  });
}

/** Show the two answers to one question; return the buttons. */
function addDifference(
  list: HTMLElement,
  field: Field,
  followers: readonly Field[],
  { here, inFile }: Both,
) {
  const [filed, shown] = sayDifference(field, inFile.get(field.id), here.get(field.id));
  const page = makeSide(field.id, "page", [...shown, ...sayFollowers(followers, here)]);
  const file = makeSide(field.id, "file", [...filed, ...sayFollowers(followers, inFile)]);
  list.append(
    makeElement(
      "fieldset",
      { class: "worksheet-difference", "data-worksheet-difference": field.id },
      makeElement("legend", {}, makeElement("h3", {}, readLabel(field))),
      makeElement("div", { class: "worksheet-versions" }, page.box, file.box),
    ),
  );
  return { page: page.button, file: file.button };
}

/** Find the question that decides about another, from one that follows the next. */
function findDecider(id: string, followers: ReadonlyMap<string, string>): string {
  const leader = followers.get(id);
  return leader === undefined ? id : findDecider(leader, followers);
}

/** Show, for each question that both sides answer differently, the two answers to choose from. */
export function compareAnswers(
  worksheet: OpenWorksheet,
  plan: Opening,
  both: Both,
  chosen: Side,
): Comparison {
  const list = makeElement("div", {
    class: "worksheet-differences",
    role: "region",
    "aria-label": "Answers that differ",
    tabindex: "0",
  });
  const followers = new Map(plan.followers);
  const byId = new Map(worksheet.fields.map((field) => [field.id, field]));
  const buttons = new Map(
    listAsked(plan).map((id) => {
      const field = byId.get(id) as Field;
      const following = worksheet.fields.filter(
        (each) => followers.has(each.id) && findDecider(each.id, followers) === id,
      );
      return [id, addDifference(list, field, following, both)];
    }),
  );
  for (const each of buttons.values()) each[chosen].defaultChecked = true;
  const chooseAll = (side: Side) => () => {
    for (const each of buttons.values()) each[side].checked = true;
    list.dispatchEvent(new Event("change"));
  };
  return {
    list,
    shortcuts: makeElement(
      "div",
      { class: "worksheet-shortcuts" },
      makeButton("Choose all from the file", "worksheet-button-quiet", chooseAll("file")),
      makeButton("Choose none", "worksheet-button-quiet", chooseAll("page")),
    ),
    listChosen: () => [...buttons].filter(([, { file }]) => file.checked).map(([id]) => id),
  };
}

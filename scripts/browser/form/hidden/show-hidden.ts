import type { Answers } from "../../answers/answer";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { moveFocus } from "../../dialogs/move-focus";
import { offerUndo } from "../../dialogs/offer-undo";
import { emptyField } from "../../session/empty-fields";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceEdit } from "../../session/open-worksheet";
import type { Conditions } from "../asked";
import { isAsked } from "../asked";
import type { Field } from "../fields";
import { readLabel } from "../fields";
import { readAnswer } from "../read-answer";
import { sayAnswer } from "../say-answer";
import { showAnswer } from "../show-answer";

// So much of an answer tells which it is.
const MOST_SHOWN = 80;
const CHOSEN = new Set(["choice", "checklist", "scale"]);

/** Say an answer in one line, its beginning alone where it is long. */
function quote(field: Field): string {
  const words = sayAnswer(field, readAnswer(field))
    .trim()
    .replace(/\s*\n\s*/g, ", ");
  const letters = [...words];
  if (letters.length <= MOST_SHOWN) return `“${words}”`;
  const start = letters.slice(0, MOST_SHOWN).join("");
  return `“${start.replace(/\s+\S*$/, "")} …”`;
}

/** Find the question under which a hidden one's answer is told: the nearest above it that is shown. */
function findShown(id: string, conditions: Conditions, answers: Answers): string {
  const above = conditions.get(id)?.field ?? id;
  return isAsked(above, conditions, answers) ? above : findShown(above, conditions, answers);
}

/** Empty a hidden question, and offer to bring its answer back. */
function removeHidden(worksheet: OpenWorksheet, field: Field, place: HTMLElement): void {
  const before = readAnswer(field);
  const words = `Removed ${quote(field)} under “${readLabel(field)}”.`;
  moveFocus(place, () => {
    emptyField(field);
    announceEdit(worksheet, [field.id]);
    worksheet.status.say(`${words} You can undo this.`);
    offerUndo(place, words, () => {
      showAnswer(field, before);
      announceEdit(worksheet, [field.id]);
    });
  });
}

function describeHidden(worksheet: OpenWorksheet, field: Field, place: HTMLElement): HTMLElement {
  const label = readLabel(field);
  const done = CHOSEN.has(field.kind) ? "You chose" : "You wrote";
  const stop = /[.?!…]$/.test(label) ? "" : ".";
  const remove = makeButton("Remove it", "worksheet-button-quiet", () =>
    removeHidden(worksheet, field, place),
  );
  remove.setAttribute("aria-label", `Remove it: ${label}`);
  const words = makeElement(
    "span",
    {},
    `${done} ${quote(field)} under `,
    makeElement("em", {}, label),
    `${stop} It is kept, and left out of what you print or send.`,
  );
  return makeElement("p", { class: "worksheet-aside" }, words, remove);
}

/** What is hidden, and where it is told. */
export interface HiddenAnswers {
  /** The questions that hide others, each with the place below it. */
  readonly places: ReadonlyMap<Field, HTMLElement>;
  readonly conditions: Conditions;
  /** The answers to those questions and to all that wait for them. */
  readonly answers: Answers;
  /** The ids of the answers that are hidden. */
  readonly hidden: readonly string[];
}

/** Show under each question which answers it hides, and announce it where a person's choice did it. */
export function showHidden(
  worksheet: OpenWorksheet,
  { places, conditions, answers, hidden }: HiddenAnswers,
  isAnnounced: boolean,
): void {
  for (const [lead, place] of places) {
    const told = worksheet.fields.filter(
      ({ id }) => hidden.includes(id) && findShown(id, conditions, answers) === lead.id,
    );
    const lines = told.map((field) => describeHidden(worksheet, field, lead.element));
    const words = lines.map(({ textContent }) => textContent).join("");
    if (place.textContent === words) continue;
    place.setAttribute("aria-live", isAnnounced ? "polite" : "off");
    place.replaceChildren(...lines);
  }
}

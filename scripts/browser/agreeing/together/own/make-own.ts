import type { Answer, Row } from "../../../answers/answer";
import { makeElement } from "../../../dialogs/make-element";
import type { Question } from "../../../form/questions";
import type { Matter } from "../../comparing/matter";
import { makePart } from "./make-part";
import { makeTicks } from "./make-ticks";
import type { OwnControl, OwnNames } from "./own-control";

/** Make the questions of one row, each below its label. */
function makeRow({ parts }: Question, { id, labelledBy }: OwnNames): OwnControl {
  const columns = parts.map((part) => {
    const name = `${id}-${part.id}`;
    const label = makeElement("span", { class: "worksheet-own-label", id: `${name}-label` });
    label.textContent = part.label;
    const names = { id: name, labelledBy: `${labelledBy} ${name}-label` };
    return { part, label, control: makePart(part, names, true) };
  });
  const lines = columns.flatMap(({ label, control }) => [label, control.element]);
  return {
    element: makeElement("div", { class: "worksheet-own-row" }, ...lines),
    read: () =>
      Object.fromEntries(
        columns.flatMap(({ part, control }) => {
          const text = control.read();
          return text === "" ? [] : [[part.id, text]];
        }),
      ),
    show(answer) {
      const row = (answer ?? {}) as Row;
      for (const { part, control } of columns) control.show(row[part.id] ?? "");
    },
  };
}

/** Make the field in which two people write an answer together, of the question's own kind. */
export function makeOwn(question: Question, matter: Matter, names: OwnNames): OwnControl {
  if (matter.row !== undefined) return makeRow(question, names);
  if (question.kind !== "checklist") return makePart(question, names);
  const ticks = (answer: Answer | undefined) => (answer ?? []) as readonly string[];
  return makeTicks(question, ticks(matter.mine), ticks(matter.theirs), names);
}

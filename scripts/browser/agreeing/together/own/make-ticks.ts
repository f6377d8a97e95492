import { makeElement } from "../../../dialogs/make-element";
import type { Question } from "../../../form/questions";
import { compareOptions } from "../../comparing/compare-options";
import type { OwnControl, OwnNames } from "./own-control";

const WHERE = { both: "both of you", mine: "you alone", theirs: "only the other one" } as const;

/** Make the boxes of a checklist, each with who of the two ticked it. */
export function makeTicks(
  { options }: Question,
  mine: readonly string[],
  theirs: readonly string[],
  { id, labelledBy }: OwnNames,
): OwnControl {
  const known = new Map(options.map((each) => [each.id, each.label]));
  const where = new Map(compareOptions(options, mine, theirs).map((each) => [each.id, each.where]));
  const boxes = [...new Set([...known.keys(), ...where.keys()])].map((option) => {
    const name = `${id}-${option}`;
    const box = makeElement("input", { type: "checkbox", id: name, value: option });
    const ticked = where.get(option);
    const note = makeElement(
      "span",
      { class: "worksheet-hint", id: `${name}-who` },
      ticked ? `ticked by ${WHERE[ticked]}` : "",
    );
    const label = makeElement("label", { for: name }, known.get(option) ?? option);
    if (ticked) {
      label.append(" ", note);
    }
    return { box, line: makeElement("div", { class: "worksheet-option" }, box, label) };
  });
  const group = { class: "worksheet-options", role: "group", "aria-labelledby": labelledBy };
  return {
    element: makeElement("div", group, ...boxes.map(({ line }) => line)),
    read: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
    show(answer) {
      const ticks = Array.isArray(answer) ? (answer as readonly string[]) : [];
      for (const { box } of boxes) box.checked = ticks.includes(box.value);
    },
  };
}

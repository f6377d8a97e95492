/** The control of one question, or of one column of a row. */

import { composeDate, splitDate } from "../../../answers/date-parts";
import { makeElement } from "../../../dialogs/make-element";
import type { Part } from "../../../form/questions";
import type { OwnControl, OwnNames } from "./own-control";

type TextOf = (value: string) => void;

/** One whose answer is a text. */
interface TextControl extends OwnControl {
  read(): string;
}

const toText =
  (show: TextOf): OwnControl["show"] =>
  (answer) =>
    show(typeof answer === "string" ? answer : "");

function makeText({ kind }: Part, { id, labelledBy }: OwnNames): TextControl {
  const rows = kind === "long_text" ? "2" : "1";
  const box = makeElement("textarea", { id, rows, "aria-labelledby": labelledBy, dir: "auto" });
  return {
    element: box,
    read: () => box.value,
    show: toText((text) => {
      if (box.value !== text) box.value = text;
    }),
  };
}

function makeNumber({ unit }: Part, { id, labelledBy }: OwnNames): TextControl {
  const box = makeElement("input", {
    type: "text",
    inputmode: "decimal",
    id,
    "aria-labelledby": unit ? `${labelledBy} ${id}-unit` : labelledBy,
  });
  const words = makeElement("span", { class: "worksheet-unit", id: `${id}-unit` }, unit);
  return {
    element: makeElement("div", { class: "worksheet-number" }, box, ...(unit ? [words] : [])),
    read: () => box.value,
    show: toText((text) => {
      if (box.value !== text) box.value = text;
    }),
  };
}

const DATE_PARTS = [
  ["day", "Day"],
  ["month", "Month"],
  ["year", "Year"],
] as const;

function makeDate(_part: Part, { id, labelledBy }: OwnNames): TextControl {
  const boxes = DATE_PARTS.map(([name, words]) => {
    const numeric = name !== "month" && { inputmode: "numeric" };
    const box = makeElement("input", { type: "text", id: `${id}-${name}`, ...numeric });
    const label = makeElement("label", { for: box.id }, words);
    const kind = `worksheet-date-part worksheet-date-${name}`;
    return { name, box, element: makeElement("div", { class: kind }, label, box) };
  });
  const typedIn = (wanted: string) => boxes.find(({ name }) => name === wanted)?.box.value ?? "";
  const read = () =>
    composeDate({ day: typedIn("day"), month: typedIn("month"), year: typedIn("year") });
  const parts = boxes.map(({ element }) => element);
  const group = { class: "worksheet-date-parts", role: "group", "aria-labelledby": labelledBy };
  return {
    element: makeElement("div", group, ...parts),
    read,
    show: toText((text) => {
      // What stands there may be typed otherwise, and say the same.
      if (read() === text) return;
      const split = splitDate(text);
      for (const { name, box } of boxes) box.value = split[name];
    }),
  };
}

/** One of several, as a list to open: where a row has little room. */
function makeList({ options }: Part, { id, labelledBy }: OwnNames): TextControl {
  const list = makeElement(
    "select",
    { id, "aria-labelledby": labelledBy },
    makeElement("option", { value: "" }, "No answer"),
    ...options.map((each) => makeElement("option", { value: each.id }, each.label)),
  );
  return {
    element: list,
    read: () => list.value,
    show: toText((text) => {
      list.value = text;
    }),
  };
}

/** One of several, all in sight. */
function makeRadios({ options }: Part, { id, labelledBy }: OwnNames): TextControl {
  const radios = options.map((each) => {
    const name = `${id}-${each.id}`;
    const radio = makeElement("input", { type: "radio", name: id, id: name, value: each.id });
    const label = makeElement("label", { for: name }, each.label);
    return { radio, line: makeElement("div", { class: "worksheet-option" }, radio, label) };
  });
  const group = { class: "worksheet-options", role: "radiogroup", "aria-labelledby": labelledBy };
  return {
    element: makeElement("div", group, ...radios.map(({ line }) => line)),
    read: () => radios.find(({ radio }) => radio.checked)?.radio.value ?? "",
    show: toText((text) => {
      for (const { radio } of radios) radio.checked = radio.value === text;
    }),
  };
}

const isChosen = ({ kind }: Part) => kind === "choice" || kind === "scale";

/** Make the control of one question whose answer is a text. */
export function makePart(part: Part, names: OwnNames, isInRow = false): TextControl {
  if (isChosen(part)) return (isInRow ? makeList : makeRadios)(part, names);
  if (part.kind === "date") return makeDate(part, names);
  return part.kind === "number" ? makeNumber(part, names) : makeText(part, names);
}

/** The picture of a year: an arch, made element by element. */

import { sayDay, sayDistance, sayMonthAndYear, sayShort } from "./facts/days";
import type { Mark, Year } from "./facts/plan-year";

const SVG = "http://www.w3.org/2000/svg";
const [CENTRE, FOOT, RADIUS] = [240, 236, 196];

function make(tag: string, attributes: Record<string, string | number>, words = ""): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = words;
  return element;
}

/** Find a place on the arch, or so far outside it: 0 is the left foot, 1 the right. */
function place(at: number, outside = 0): { x: number; y: number } {
  const angle = Math.PI * (1 - at);
  const radius = RADIUS + outside;
  const round = (number: number) => Math.round(number * 10) / 10;
  return {
    x: round(CENTRE + radius * Math.cos(angle)),
    y: round(FOOT - radius * Math.sin(angle)),
  };
}

function drawLine(at: number, kind: string): SVGElement {
  const { x, y } = place(at);
  const d = `M${CENTRE - RADIUS} 262V${FOOT}A${RADIUS} ${RADIUS} 0 0 1 ${x} ${y}`;
  return make("path", { class: kind, d: at === 1 ? `${d}V262` : d });
}

const MARKS: Readonly<Record<Mark["state"], string>> = {
  done: "overview-mark-done",
  next: "overview-mark-next",
  "to come": "overview-mark-ring",
};

/** Draw a day: filled once it is done, with a dot where it is the next, a ring where it is to come. */
function drawMark({ at, state, isLarge }: Mark): SVGElement[] {
  const { x: cx, y: cy } = place(at);
  const size = state === "next" ? 11 : isLarge ? 9 : 6;
  const large = isLarge ? " overview-mark-large" : "";
  const mark = make("circle", { class: `${MARKS[state]}${large}`, cx, cy, r: size });
  const dot = make("circle", { class: "overview-mark-dot", cx, cy, r: 4 });
  return state === "next" ? [mark, dot] : [mark];
}

/** Name every third month outside the arch, or as many as there is room for. */
function nameMonths({ months }: Year): SVGElement[] {
  const step = Math.max(1, Math.ceil(months.length / 4));
  return months.flatMap(({ name, at }, number) => {
    const tick = place(at, 9);
    const words = place(at, 26);
    const line = make("circle", { class: "overview-arch-month", cx: tick.x, cy: tick.y, r: 1.5 });
    const isNamed = number % step === Math.floor(step / 2);
    const text = {
      class: "overview-arch-word",
      x: words.x,
      y: words.y + 6,
      "text-anchor": "middle",
    };
    return isNamed ? [line, make("text", text, name)] : [line];
  });
}

const countState = ({ marks }: Year, state: Mark["state"]) =>
  marks.filter((mark) => mark.state === state).map(({ name }) => name);

/** Say what the picture shows. */
export function describeYear(year: Year, today: string): string {
  const next = year.marks.find(({ state }) => state === "next");
  const say = (words: string, names: readonly string[]) =>
    names.length > 0 ? ` ${words}: ${names.join(", ")}.` : "";
  const begins = `An arch from ${sayDay(year.begins, today)} to ${sayDay(year.ends, today)}.`;
  const nextOnes = next ? ` Next: ${next.name} on ${sayDay(next.day, today)}.` : "";
  const [done, coming] = [countState(year, "done"), countState(year, "to come")];
  return `${begins}${say("Done", done)}${nextOnes}${say("To come", coming)} The list below says the same.`;
}

function drawWords(year: Year, today: string): SVGElement[] {
  const next = year.marks.find(({ state }) => state === "next");
  const centre = next ? `Next: ${sayDay(next.day, today)}` : "No date to come";
  const below = next ? `${next.name}, ${sayDistance(next.day, today)}` : "";
  const middle = { x: CENTRE, "text-anchor": "middle" };
  const began = year.begins <= today ? "Began" : "Begins";
  return [
    make("text", { ...middle, y: 150, class: "overview-arch-title" }, centre),
    make("text", { ...middle, y: 182, class: "overview-arch-text" }, below),
    make(
      "text",
      { x: 62, y: 266, class: "overview-arch-text" },
      `${began} ${sayShort(year.begins)}`,
    ),
    make(
      "text",
      { x: 418, y: 266, class: "overview-arch-text", "text-anchor": "end" },
      `${year.endName ? "Ends " : ""}${sayMonthAndYear(year.ends)}`,
    ),
  ];
}

/** Draw a year; `title` names it. */
export function drawYear(year: Year, title: string, today: string): SVGElement {
  const picture = make("svg", {
    class: "overview-arch",
    viewBox: "-6 -6 492 292",
    role: "img",
    "aria-labelledby": "overview-arch-title overview-arch-desc",
  });
  const [left, right] = [CENTRE - RADIUS, CENTRE + RADIUS];
  const isBegun = year.begins <= today;
  picture.append(
    make("title", { id: "overview-arch-title" }, title),
    make("desc", { id: "overview-arch-desc" }, describeYear(year, today)),
    drawLine(1, "overview-arch-line"),
    ...(isBegun ? [drawLine(year.today, "overview-arch-done")] : []),
    ...nameMonths(year),
    ...year.marks.flatMap(drawMark),
    make("circle", {
      class: isBegun ? "overview-mark-done" : "overview-mark-end",
      cx: left,
      cy: 258,
      r: 9,
    }),
    make("circle", { class: "overview-mark-end", cx: right, cy: 258, r: 9 }),
    ...drawWords(year, today),
  );
  return picture;
}

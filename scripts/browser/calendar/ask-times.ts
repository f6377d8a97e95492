import { sayDate } from "../answers/date-parts";
import { readDate } from "../answers/read-date";
import { sayCount } from "../answers/say-count";
import { makeCards } from "../dialogs/make-cards";
import { makeElement } from "../dialogs/make-element";
import type { FieldTrouble } from "../dialogs/make-trouble";
import { makeTrouble } from "../dialogs/make-trouble";
import type { EventTimes, MonthDay, Repeat, Rhythm } from "../storage/calendar-note";
import { clocks } from "./events/clocks";
import { listDays, listMonthDays } from "./events/list-days";
import { readMinutes } from "./events/read-minutes";
import { readTime } from "./events/read-time";
import { sayMonthDay, sayWholeDay } from "./events/say-times";

const GROUP = "worksheet-calendar";

interface Box {
  readonly nodes: readonly Node[];
  readonly box: HTMLInputElement;
  readonly trouble: FieldTrouble;
}

/** What is asked of when something is. */
export interface AskedTimes {
  readonly nodes: readonly Node[];
  /** Read it; where something is no time or no day, say so beside it and return undefined. */
  read(): EventTimes | undefined;
}

function makeBox(name: string, label: string, hint: string, value: string, wrong: string): Box {
  const id = `${GROUP}-${name}`;
  const box = makeElement("input", {
    type: "text",
    id,
    value,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": `${id}-hint`,
  });
  const trouble = makeTrouble(wrong);
  const nodes = [
    makeElement("label", { for: id }, label),
    makeElement("p", { class: "worksheet-hint", id: `${id}-hint` }, hint),
    box,
    trouble.element,
  ];
  return {
    nodes: [makeElement("div", { class: "worksheet-calendar-box" }, ...nodes)],
    box,
    trouble,
  };
}

/** Read a box, or say what is wrong with it. */
function read<T>({ box, trouble }: Box, parse: (text: string) => T | undefined): T | undefined {
  trouble.hide();
  const value = parse(box.value.trim());
  if (value === undefined) trouble.show(box);
  return value;
}

const parseTime = (text: string) => (text === "" ? "" : readTime(text));

/** Ask on which day of a month it comes again; nothing, where that is plain. */
function makeMonthDays(rhythm: Rhythm, day: string, on: MonthDay): HTMLElement | undefined {
  const days = rhythm.unit === "month" ? listMonthDays(day) : [];
  if (days.length < 2) return undefined;
  const cards = days.map((each) => ({ value: each, words: sayMonthDay(day, each) }));
  const chosen = days.includes(on) ? on : days[0];
  return makeCards("On which day?", `${GROUP}-on`, cards, chosen);
}

/** List the dates, each of which can be left out. */
function makeDates(days: readonly string[], skipped: readonly string[]): HTMLElement[] {
  return days.map((day) => {
    const box = makeElement("input", { type: "checkbox", name: `${GROUP}-date`, value: day });
    box.checked = !skipped.includes(day);
    return makeElement(
      "li",
      {},
      makeElement("label", { class: "worksheet-tick" }, box, " ", sayWholeDay(day)),
    );
  });
}

/** What is asked of something that comes again, beside its first day. */
class Repeating {
  readonly element = makeElement("div", {});
  readonly #list = makeElement("ul", { class: "worksheet-calendar-dates" });
  readonly #summary = makeElement("summary", {});
  readonly #details = makeElement("details", {}, this.#summary, this.#list);

  constructor(readonly repeat: Repeat) {}

  /** Show what belongs to a first day; what was left out stays so. */
  show(day: string): void {
    const { rhythm } = this.repeat;
    const { on, skipped } = this.#repeat();
    const monthDays = makeMonthDays(rhythm, day, on);
    this.element.replaceChildren(...(monthDays ? [monthDays] : []), this.#details);
    this.#fill(day, skipped);
  }

  /** Show the dates of what is chosen. */
  #fill(day: string, skipped: readonly string[]): void {
    const days = listDays(day, this.#repeat());
    const count = sayCount(days.length, "date");
    this.#summary.textContent = `${count}, until ${sayDate(this.repeat.until)}. Leave some out`;
    this.#list.replaceChildren(...makeDates(days, skipped));
  }

  /** Show the dates anew, as another day of the month was chosen. */
  follow(day: string): void {
    this.#fill(day, this.#repeat().skipped);
  }

  #repeat(): Repeat {
    const chosen = this.element.querySelector<HTMLInputElement>("[type=radio]:checked");
    const boxes = [...this.#list.querySelectorAll("input")];
    const skipped = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
    return {
      ...this.repeat,
      on: (chosen?.value as MonthDay | undefined) ?? this.repeat.on,
      skipped: boxes.length > 0 ? skipped : this.repeat.skipped,
    };
  }

  /** Read it for a first day; undefined, where every date is left out. */
  read(day: string): Repeat | undefined {
    const days = listDays(day, this.#repeat());
    const { skipped, ...repeat } = this.#repeat();
    const left = skipped.filter((each) => days.includes(each));
    if (left.length === days.length) return undefined;
    const monthDays = repeat.rhythm.unit === "month" ? listMonthDays(day) : [];
    const on = monthDays.length === 0 || monthDays.includes(repeat.on) ? repeat.on : monthDays[0];
    return { ...repeat, on: on ?? "week", skipped: left };
  }
}

/** Ask when something is, and how often; `times` are what is likeliest. */
export function askTimes(times: EventTimes): AskedTimes {
  const first = makeBox(
    "first",
    "First date",
    "For example 11 January 2027",
    sayDate(times.day),
    "Write a day, such as 11 January 2027.",
  );
  const time = makeBox(
    "time",
    "At what time?",
    `For example 14:00 or 2 pm, by the clocks of ${clocks.whose}. Left empty, it is for the whole day.`,
    times.time,
    "Write a time, such as 14:00 or 2 pm.",
  );
  const minutes = makeBox(
    "minutes",
    "For how many minutes?",
    "Only where there is a time",
    String(times.minutes),
    "Write a number of minutes, such as 60.",
  );
  const repeating = times.repeat && new Repeating(times.repeat);
  const none = makeTrouble("Leave at least one date in.");
  repeating?.show(times.day);
  first.box.addEventListener("change", () => {
    const day = readDate(first.box.value);
    if (day) repeating?.show(day);
  });
  repeating?.element.addEventListener("change", ({ target }) => {
    const isMonthDay = target instanceof HTMLInputElement && target.type === "radio";
    if (isMonthDay) repeating.follow(readDate(first.box.value) ?? times.day);
  });
  return {
    nodes: [
      ...(repeating ? first.nodes : []),
      ...time.nodes,
      ...minutes.nodes,
      ...(repeating ? [repeating.element, none.element] : []),
    ],
    read() {
      const day = repeating ? read(first, (text) => readDate(text)) : times.day;
      if (day === undefined) return undefined;
      const at = read(time, parseTime);
      if (at === undefined) return undefined;
      const length = at === "" ? times.minutes : read(minutes, readMinutes);
      if (length === undefined) return undefined;
      none.hide();
      const repeat = repeating?.read(day);
      if (repeating && !repeat) none.show(repeating.element.querySelector("summary"));
      if (repeating && !repeat) return undefined;
      return { day, time: at, minutes: length, repeat, remind: times.remind };
    },
  };
}

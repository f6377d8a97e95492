import { readDate } from "../answers/read-date";
import { isWholeDay } from "../answers/whole-day";
import { makeElement } from "../dialogs/make-element";
import { makeCancel, makeSubmit } from "../dialogs/make-submit";
import { makeTrouble } from "../dialogs/make-trouble";
import { turnPages } from "../dialogs/turn-pages";
import { nameEntry, orderEntries } from "./entries/order-entries";
import { placeBetween } from "./entries/place-between";
import type { SeriesPage } from "./series-page";
import { attempt } from "./series-page";
import { startEntry } from "./start-entry";

const ID = "worksheet-forgotten-day";

/** Say what the button does that adds one: “Add a session that I forgot”. */
export const sayForgotten = (name: string): string =>
  `Add ${/^[aeiou]/i.test(name) ? "an" : "a"} ${name} that I forgot`;

/** Begin an entry for a day that has passed; nothing goes along. */
async function begin(page: SeriesPage, day: string): Promise<void> {
  const { entries, series } = page;
  const added = { date: day, place: placeBetween(entries, day) };
  const all = orderEntries([...entries, added]);
  const name = nameEntry(series.name, all.indexOf(added) + 1, day);
  await startEntry(page, new Map([[series.date, day]]), added.place, `${name} added.`);
}

/** Ask for the day of an entry that was forgotten, and show it: it stands where its day is. */
export function addForgotten(page: SeriesPage): void {
  const { worksheet, series } = page;
  const pages = turnPages(worksheet.frame, "forgotten");
  const trouble = makeTrouble("Write a day, such as 7 December 2026.");
  const box = makeElement("input", {
    type: "text",
    id: ID,
    spellcheck: "false",
    "aria-describedby": `${ID}-hint`,
  });
  const add = (event: Event): void => {
    event.preventDefault();
    const day = readDate(box.value.trim());
    trouble.hide();
    if (!isWholeDay(day)) {
      trouble.show(box);
      return;
    }
    pages.close();
    attempt(page, () => begin(page, day));
  };
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "", autocomplete: "off" },
    makeElement(
      "div",
      { class: "worksheet-field" },
      makeElement("label", { for: ID }, "When was it?"),
      makeElement(
        "p",
        { class: "worksheet-hint", id: `${ID}-hint` },
        `For example, 7 December 2026. The ${series.name} goes among the others by its date, and ` +
          "these stay as they are.",
      ),
      box,
      trouble.element,
    ),
    makeElement("div", { class: "worksheet-buttons" }, makeSubmit("Add it"), makeCancel(pages)),
  );
  form.addEventListener("submit", add);
  pages.turn(sayForgotten(series.name), form);
}

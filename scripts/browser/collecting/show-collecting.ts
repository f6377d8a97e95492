import { sayCount } from "../answers/say-count";
import { handFile } from "../copies/hand-file";
import { makeButton, makeElement } from "../dialogs/make-element";
import { makeCancel } from "../dialogs/make-submit";
import { makeTold } from "../dialogs/make-told";
import type { Pages } from "../dialogs/turn-pages";
import { turnPages } from "../dialogs/turn-pages";
import { readConditions } from "../form/asked";
import { listQuestions } from "../form/questions";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { DeclaredCollected } from "./declared-collected";
import { writeCollected } from "./file/collected-file";
import { isTyped } from "./file/collected-questions";
import type { Gathered } from "./gather-answers";
import { chooseAnswers, gatherAnswers } from "./gather-answers";

const WARNING =
  "How you write, and what you tell, may show who you are. Tick only what anybody there may read, " +
  "knowing that it is from you.";

const ABOUT =
  "This small file holds what you chose and rated, and of your own words only what you tick here. It has no name, no date and " +
  "no mark of whose it is. Nothing is sent: you save it, and hand it in.";

/** Name the file for those who read it, and for nothing else: "for-the-editors". */
const nameFor = (by: string): string =>
  `for-${by
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}.json`;

/** Say how large the file is, to the byte. */
const saySize = (text: string): string => sayCount(new Blob([text]).size, "byte");

interface Typed {
  readonly group: HTMLElement | undefined;
  readTicked(): Set<string>;
}

/** Ask, one by one, which of the person's own words go; none does by itself. */
function askTyped(gathered: readonly Gathered[]): Typed {
  const boxes = gathered
    .filter(({ question }) => isTyped(question))
    .map(({ question, answer }) => {
      const box = makeElement("input", { type: "checkbox", value: question.id });
      const words = makeElement("p", { class: "worksheet-said" }, String(answer));
      const tick = makeElement("label", { class: "worksheet-tick" }, box, question.label);
      return {
        box,
        node: makeElement("div", { class: "worksheet-collecting-typed" }, tick, words),
      };
    });
  const legend = makeElement("legend", {}, "Which of your own words may go?");
  const about = makeElement("p", { class: "worksheet-hint" }, WARNING);
  const nodes = boxes.map(({ node }) => node);
  return {
    group:
      boxes.length > 0
        ? makeElement("fieldset", { class: "worksheet-forms" }, legend, about, ...nodes)
        : undefined,
    readTicked: () => new Set(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)),
  };
}

/** Say that nothing can be handed in as yet. */
function tellEmpty(pages: Pages, by: string): void {
  const close = makeButton("Close", "worksheet-button worksheet-button-main", pages.close);
  pages.turn(
    `Save for ${by}`,
    makeElement("p", {}, "None of the questions for it is answered yet, so there is no file."),
    makeElement("div", { class: "worksheet-buttons" }, close),
  );
}

/** Say how the file gets there, once it is saved. */
function tellSaved(pages: Pages, name: string, how: string): void {
  const close = makeButton("Close", "worksheet-button worksheet-button-main", pages.close);
  pages.turn(
    "The file is on its way to your downloads",
    makeElement("p", {}, `It is called ${name}. Nothing has been sent.`),
    ...how
      .split(/\n\s*\n/)
      .filter((each) => each.trim() !== "")
      .map((each) => makeElement("p", {}, each)),
    makeElement("div", { class: "worksheet-buttons" }, close),
  );
}

/** Show the whole file as it changes with what is ticked, and save it once the person says so. */
function showFile(
  pages: Pages,
  worksheet: string,
  { by, format, how }: DeclaredCollected,
  gathered: readonly Gathered[],
): void {
  const typed = askTyped(gathered);
  const write = (): string =>
    writeCollected({ format, worksheet, answers: chooseAnswers(gathered, typed.readTicked()) });
  const name = nameFor(by);
  const shown = makeElement("pre", {
    class: "worksheet-collecting-file",
    tabindex: "0",
    role: "region",
    "aria-label": "The whole file",
  });
  const told = makeTold();
  const show = (): void => {
    const text = write();
    shown.textContent = text;
    told.textContent = `${name}, ${saySize(text)}`;
  };
  typed.group?.addEventListener("change", show);
  show();
  const save = makeButton("Save the file", "worksheet-button worksheet-button-main", () => {
    handFile(name, new Blob([write()], { type: "application/json" }));
    tellSaved(pages, name, how);
  });
  pages.turn(
    `Save for ${by}`,
    makeElement("p", {}, ABOUT),
    ...(typed.group ? [typed.group] : []),
    makeElement(
      "h3",
      { class: "worksheet-collecting-title" },
      "The whole file, every letter of it",
    ),
    shown,
    told,
    makeElement("div", { class: "worksheet-buttons" }, save, makeCancel(pages)),
  );
}

/** Offer what is answered as a small file to hand in, or say that there is nothing for it yet. */
export function showCollecting(worksheet: OpenWorksheet, declared: DeclaredCollected): void {
  const { frame, fields, id } = worksheet;
  const pages = turnPages(frame, "collecting");
  const gathered = gatherAnswers(
    declared.fields,
    listQuestions({ fields: fields.filter((each) => declared.fields.includes(each.id)) }),
    readConditions(fields),
    readAnswers(worksheet),
  );
  if (gathered.length > 0) showFile(pages, id, declared, gathered);
  else tellEmpty(pages, declared.by);
}

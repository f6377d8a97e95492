import type { Answer } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { sayCount } from "../../answers/say-count";
import { makeButton, makeElement } from "../../dialogs/make-element";
import type { Question } from "../../form/questions";
import type { Extension } from "../make-document";
import type { FilledSheet } from "../sheet/filled-sheet";
import { DOWNLOAD_WORDS } from "./download-words";
import { showSection } from "./show-sections";
import type { Source } from "./source";

export interface Ways {
  /** Take the answers away in this form. */
  take(form: Extension | "text"): void;
  /** Leave, and go to a question on the page. */
  goTo(id: string): void;
}

/** Say which questions of a section are blank; each leads back to where it is asked. */
function showBlank(blank: readonly Question[], goTo: (id: string) => void): HTMLElement[] {
  if (blank.length === 0) return [];
  const links = blank.map(({ id, label }) =>
    makeElement(
      "li",
      {},
      makeButton(label, "worksheet-button-quiet worksheet-link", () => goTo(id)),
    ),
  );
  return [
    makeElement(
      "details",
      { class: "worksheet-look-blank" },
      makeElement("summary", {}, `${blank.length} blank`),
      makeElement("ul", {}, ...links),
    ),
  ];
}

/** List the sections that have an answer or a blank question, in the order of the page. */
function listSections(
  source: Source,
  { questions, answers }: FilledSheet,
  goTo: (id: string) => void,
): HTMLElement[] {
  const blank = source.listBlank();
  const titles = [...new Set(questions.map(({ section }) => section))];
  return titles.flatMap((title) => {
    const answered = questions
      .filter(({ id, section }) => section === title && !isBlank(answers.get(id)))
      .map((question) => [question, answers.get(question.id) as Answer] as const);
    const open = blank.filter(({ section }) => section === title);
    if (answered.length + open.length === 0) return [];
    return [showSection(title, answered, showBlank(open, goTo))];
  });
}

function sayHowMuch({ listBlank }: Source, sheet: FilledSheet): string {
  const [given, open] = [sheet.answers.size, listBlank().length];
  const answers = sayCount(given, "answer");
  if (open === 0) return `As the document will have it: ${answers}. No question is blank.`;
  const questions = open === 1 ? "1 question is blank" : `${open} questions are blank`;
  return `As the document will have it: ${answers}. ${questions}, which is fine.`;
}

/**
 * Show the answers on one page, as the document will have them, to read and not to change.
 *
 * It fills the screen above the dialog that it was opened from, and prints by itself.
 */
export function lookOver(source: Source, sheet: FilledSheet, { take, goTo }: Ways): void {
  const leave = (act: () => void) => () => {
    dialog.close();
    act();
  };
  const offer = (form: Extension | "text", words: string, kind = "") =>
    makeButton(
      words,
      `worksheet-button ${kind}`,
      leave(() => take(form)),
    );
  const [first, ...rest] = source.extensions;
  const buttons = [
    ...(first ? [offer(first, DOWNLOAD_WORDS[first], "worksheet-button-main")] : []),
    ...rest.map((extension) => offer(extension, DOWNLOAD_WORDS[extension])),
    offer("text", "Copy as text"),
    makeButton("Print", "worksheet-button", () => window.print()),
  ];
  const back = () => makeButton("Back", "worksheet-button", () => dialog.close());
  const go = (id: string) => leave(() => goTo(id))();
  const title = "worksheet-look-title";
  const dialog = makeElement(
    "dialog",
    { class: "worksheet-look", "data-worksheet-dialog": "look", "aria-labelledby": title },
    makeElement(
      "article",
      {},
      makeElement("div", { class: "worksheet-look-bar" }, back()),
      makeElement("h2", { id: title, tabindex: "-1", autofocus: "" }, sheet.title),
      makeElement("p", { class: "worksheet-hint" }, sayHowMuch(source, sheet)),
      ...listSections(source, sheet, go),
      makeElement("div", { class: "worksheet-buttons" }, ...buttons, back()),
    ),
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  source.frame.append(dialog);
  dialog.showModal();
}

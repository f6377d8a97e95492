import type { Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { RenamedIds } from "../answers/renamed-ids";
import { listEarlierIds, readRenamedIds } from "../answers/renamed-ids";
import type { Alerts } from "../dialogs/show-alert";
import { showAlerts } from "../dialogs/show-alert";
import type { Status } from "../dialogs/show-status";
import { showStatus } from "../dialogs/show-status";
import type { Field } from "../form/fields";
import { listFields, readLabel } from "../form/fields";
import { readAnswer } from "../form/read-answer";
import { makeKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import { readChosenEntry } from "../storage/choose-entry";
import { readChosen } from "../storage/choose-relationship";
import { makeName } from "../storage/make-name";
import { isTabOnly } from "../storage/tab-answers";
import type { Names } from "../storage/worksheet/answer-set";
import { nameAnswers } from "../storage/worksheet/name-answers";

/** A worksheet that a person has open: what every capability is given. */
export interface OpenWorksheet {
  readonly id: string;
  /** Ids that it had before. */
  readonly was: readonly string[];
  /** Ids that its fields had before. */
  readonly renamed: RenamedIds;
  readonly title: string;
  readonly format: string;
  readonly database: string;
  /** Whose answers it shows; undefined: those of nobody who is named yet. */
  readonly relationship: Relationship | undefined;
  /** Which entry of a series it shows; undefined: the first, or the only one. */
  readonly entry: string | undefined;
  /** What that entry is called in files: the first has an id there too, from its first file on. */
  readonly inFiles: { entry: string | undefined };
  /** What its answers are called where they are stored: not `id`, which all relationships share. */
  readonly names: Names;
  /** Whether answers are kept in this tab only, because the computer is shared. */
  readonly isTabOnly: boolean;
  readonly frame: HTMLElement;
  readonly form: HTMLFormElement;
  readonly fields: readonly Field[];
  /** Answers to questions that the worksheet does not ask, kept as they came. */
  readonly unasked: Map<string, unknown>;
  readonly status: Status;
  readonly alerts: Alerts;
}

/** Find one element by its hook, or make a plain one, so that a page without it still works. */
function findPlace(frame: HTMLElement, hook: string, role: string): HTMLElement {
  const found = frame.querySelector<HTMLElement>(`[${hook}]`);
  if (found) return found;
  const made = document.createElement("div");
  made.setAttribute("role", role);
  made.setAttribute(hook, "");
  frame.prepend(made);
  return made;
}

/** Read from the HTML which worksheet this form is and where its messages go. */
export function openWorksheet(form: HTMLFormElement): OpenWorksheet {
  const frame = form.closest<HTMLElement>("[data-worksheet-frame]") ?? form;
  const id = form.dataset.worksheet ?? "";
  const fields = listFields(form);
  const database = form.dataset.worksheetDatabase ?? "worksheets";
  const isTabOnlyNow = isTabOnly(database);
  // What one says of oneself is the same for everybody; on a shared computer nobody is known.
  const isOne = form.dataset.worksheetBelongs === "person" || isTabOnlyNow;
  const relationship = isOne ? undefined : readChosen(database);
  const isSeries = form.dataset.worksheetSeries !== undefined && !isTabOnlyNow;
  const series = makeKey({ worksheet: id, relationship: relationship?.id });
  const entry = isSeries ? readChosenEntry(database, series) : undefined;
  const was = listEarlierIds(form);
  const renamed = readRenamedIds(
    fields.map(({ element }) => element),
    ({ dataset }) => dataset.worksheetField ?? "",
  );
  return {
    id,
    was,
    renamed,
    names: nameAnswers({ id, was, renamed }, relationship?.id, entry),
    title: form.dataset.worksheetTitle ?? id,
    format: form.dataset.worksheetFormat ?? "worksheet-answers",
    database,
    relationship,
    entry,
    inFiles: { entry: isSeries ? (entry ?? makeName()) : undefined },
    isTabOnly: isTabOnlyNow,
    frame,
    form,
    fields,
    unasked: new Map(),
    status: showStatus(
      findPlace(frame, "data-worksheet-status", "status"),
      frame,
      isTabOnlyNow ? "tab" : "device",
    ),
    alerts: showAlerts(findPlace(frame, "data-worksheet-alert", "alert"), form),
  };
}

/** Read what the page's own fields answer, blank ones left out; `unasked` is not among them. */
export function readAnswers(worksheet: OpenWorksheet): Answers {
  const answers: Answers = new Map();
  for (const field of worksheet.fields) {
    const answer = readAnswer(field);
    if (!isBlank(answer)) answers.set(field.id, answer);
  }
  return answers;
}

/** Return the words of a field's question, or its id where the worksheet does not ask it. */
export function labelOf(worksheet: OpenWorksheet, id: string): string {
  const field = worksheet.fields.find((each) => each.id === id);
  return field ? readLabel(field) : id;
}

/** Tell whatever saves that these fields, if any, have changed, though nobody typed in them. */
export function announceEdit(
  worksheet: Pick<OpenWorksheet, "form">,
  fields: readonly string[],
): void {
  if (fields.length === 0) return;
  worksheet.form.dispatchEvent(new CustomEvent("worksheet-edited", { detail: fields }));
}

/** Say that much on the page is about to change at once, for whatever keeps the history. */
export function announceChange({ form }: Pick<OpenWorksheet, "form">, why: string): void {
  form.dispatchEvent(new CustomEvent("worksheet-before-change", { detail: why }));
}

/** Say that what is on the page was handed over as a file of this kind: "json", "docx" or "pdf". */
export function announceFile({ form }: Pick<OpenWorksheet, "form">, extension: string): void {
  form.dispatchEvent(new CustomEvent("worksheet-file", { detail: extension }));
}

/** Run an act when a button of the worksheet is pressed, and show the button: it works now. */
export function onAction(worksheet: OpenWorksheet, name: string, act: () => void): void {
  const buttons = worksheet.frame.querySelectorAll<HTMLElement>(
    `[data-worksheet-action="${name}"]`,
  );
  for (const button of buttons) {
    button.addEventListener("click", act);
    button.hidden = false;
  }
}

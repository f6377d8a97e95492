/** The only file with side effects: it finds the worksheets in the page and starts each part. */

import { addRows } from "./add-rows";
import { clearWorksheet } from "./clear-worksheet";
import { composeDates } from "./compose-dates";
import { copyAnswers } from "./copy-answers";
import { growText } from "./grow-text";
import { keepAnswers } from "./keep-answers";
import { leaveRoom } from "./leave-room";
import { makeElement } from "./make-element";
import { offerClearing } from "./offer-clearing";
import { offerDocuments } from "./offer-documents";
import { offerVersions } from "./offer-versions";
import { openCopy } from "./open-copy";
import type { OpenWorksheet } from "./open-worksheet";
import { onAction, openWorksheet } from "./open-worksheet";
import { printWorksheet } from "./print-worksheet";
import { saveCopy } from "./save-copy";
import { saveLockedCopy } from "./save-locked-copy";
import { shareComputer } from "./share-computer";
import { showEarlier } from "./show-earlier";
import { showStatus } from "./show-status";
import { showWhen } from "./show-when";
import { tryExample } from "./try-example";
import { unchoose } from "./unchoose";

/** Start one part; if it fails, the others go on and the person reads which one does not work. */
function start<T>({ alerts }: OpenWorksheet, what: string, begin: () => T): T | undefined {
  try {
    return begin();
  } catch {
    alerts.show({
      key: `start ${what}`,
      title: "Part of this page does not work",
      words: [`In this browser you cannot ${what} here. Everything else on the page works.`],
    });
    return undefined;
  }
}

function startWorksheet(form: HTMLFormElement): void {
  const worksheet = openWorksheet(form);
  start(worksheet, "add or remove rows", () => addRows(worksheet));
  start(worksheet, "give whole dates", () => composeDates(form));
  start(worksheet, "see only the questions that apply", () => showWhen(form));
  start(worksheet, "take back a choice", () => unchoose(form));
  start(worksheet, "see long answers grow", () => growText(form));
  start(worksheet, "see answers from an earlier version", () => showEarlier(worksheet));
  start(worksheet, "keep the save state in view", () => leaveRoom(worksheet.frame));
  start(worksheet, "print long answers whole", () => printWorksheet(worksheet));
  const keeping = start(worksheet, "save your answers", () => keepAnswers(worksheet));
  const save = () => void saveCopy(worksheet, keeping?.store);
  start(worksheet, "save a copy", () => onAction(worksheet, "save-copy", save));
  start(worksheet, "give a copy a passphrase", () => saveLockedCopy(worksheet, keeping?.store));
  start(worksheet, "download Word and PDF", () => offerDocuments(worksheet, save));
  start(worksheet, "copy your answers", () => copyAnswers(worksheet, save));
  start(worksheet, "open a saved copy", () => openCopy(worksheet));
  if (keeping) start(worksheet, "share the computer", () => shareComputer(worksheet, keeping));
  if (keeping) start(worksheet, "clear this device", () => offerClearing(worksheet, keeping));
  if (keeping) start(worksheet, "see earlier versions", () => offerVersions(worksheet, keeping));
  if (keeping) start(worksheet, "clear the worksheet", () => clearWorksheet(worksheet, keeping));
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-worksheet]")) {
  startWorksheet(form);
}

function startExamples(forms: readonly HTMLFormElement[]): void {
  if (forms.length === 0) return;
  const place = makeElement("p", { class: "worksheet-tryout-status", role: "status" });
  forms.at(-1)?.after(place);
  const status = showStatus(place, place);
  for (const form of forms) {
    try {
      tryExample(form, status);
    } catch (error) {
      reportError(error);
    }
  }
}

startExamples([...document.querySelectorAll<HTMLFormElement>("form[data-worksheet-example]")]);

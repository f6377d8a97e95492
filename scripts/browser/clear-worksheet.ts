import type { Backup } from "./answer-store";
import { ask } from "./ask";
import { emptyFields } from "./empty-fields";
import type { Keeping } from "./keep-answers";
import { makeElement } from "./make-element";
import { makeName } from "./make-name";
import { offerUndo } from "./offer-undo";
import type { OpenWorksheet } from "./open-worksheet";
import { onAction, readAnswers } from "./open-worksheet";
import { takeAnswers } from "./take-answers";

const CLEARED = "Every answer in this worksheet was cleared.";
const BACK = "Your answers are back.";

/** Empty the database and then the page; return how to take it back. */
async function clear(worksheet: OpenWorksheet, keeping: Keeping): Promise<() => Promise<void>> {
  const shown = readAnswers(worksheet);
  const unasked = new Map(worksheet.unasked);
  if (!keeping.isWorking()) {
    emptyFields(worksheet);
    worksheet.unasked.clear();
    return async () => takeAnswers(worksheet, shown, unasked);
  }
  const { saver, store } = keeping;
  await saver.flush();
  const filling = makeName();
  const backup = await store.clear(filling);
  beginAnew(worksheet, keeping, filling);
  worksheet.status.show("empty");
  return () => putBack(worksheet, keeping, backup);
}

function beginAnew(worksheet: OpenWorksheet, { saver, tell }: Keeping, filling: string): void {
  saver.forget();
  saver.filling = filling;
  saver.known.clear();
  saver.held.clear();
  worksheet.unasked.clear();
  emptyFields(worksheet);
  tell();
}

async function putBack(worksheet: OpenWorksheet, keeping: Keeping, backup: Backup): Promise<void> {
  await keeping.saver.flush();
  await keeping.store.putBack(backup);
  beginAnew(worksheet, keeping, backup.filling);
  await keeping.look();
  worksheet.status.show("saved");
}

/** Clear the whole worksheet, after asking, and offer to take it back until the page is left. */
export function clearWorksheet(worksheet: OpenWorksheet, keeping: Keeping): void {
  const place = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-actions]");
  const fail = () =>
    worksheet.alerts.show({
      key: "clear",
      title: "The worksheet could not be cleared",
      words: ["The browser did not let go of what it had saved. Nothing was changed. Try again."],
    });
  const run = async (): Promise<void> => {
    const isSure = await ask(worksheet.frame, {
      name: "clear",
      title: "Clear this worksheet?",
      body: [
        makeElement(
          "p",
          {},
          `Every answer in “${worksheet.title}” is removed from this page and from this browser. ` +
            "Copies that you saved as files stay where they are.",
        ),
        makeElement("p", {}, "You can take it back until you leave this page."),
      ],
      yes: "Clear this worksheet",
      no: "Keep my answers",
    });
    if (!isSure || !place) return;
    const undo = await clear(worksheet, keeping);
    worksheet.status.say(CLEARED);
    const takeBack = () => {
      undo()
        .then(() => worksheet.status.say(BACK))
        .catch(fail);
      place.querySelector<HTMLElement>('[data-worksheet-action="clear"]')?.focus();
    };
    offerUndo(place, CLEARED, takeBack, "Undo", "start");
  };
  onAction(worksheet, "clear", () => void run().catch(fail));
}

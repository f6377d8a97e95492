import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import { loadPart } from "../../lazy/load-part";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { onAction } from "../../session/open-worksheet";
import { describeSheet } from "../sheet/describe-sheet";
import { tellUnmade } from "../tell-unmade";
import type { FormattedAnswers } from "./format-answers";

const KEY = "copy";

/**
 * Put both forms on the clipboard.
 *
 * They are promised rather than given: some browsers let a page write only in the moment in which
 * the button is pressed, and what formats the answers may still be on its way.
 */
async function writeClipboard(formatting: Promise<FormattedAnswers>): Promise<void> {
  const promise = (form: "html" | "plain", type: string) =>
    formatting.then((formatted) => new Blob([formatted[form]], { type }));
  const item = new ClipboardItem({
    "text/html": promise("html", "text/html"),
    "text/plain": promise("plain", "text/plain"),
  });
  await navigator.clipboard.write([item]);
}

/** Show the answers selected, where the browser does not let the page copy them. */
async function offerByHand({ frame }: OpenWorksheet, element: HTMLElement): Promise<void> {
  const place = makeElement(
    "div",
    { class: "worksheet-by-hand", role: "region", "aria-label": "Your answers", tabindex: "0" },
    element,
  );
  const closing = choose(frame, {
    name: "copy",
    title: "Copy your answers by hand",
    body: [
      makeElement(
        "p",
        {},
        "This browser did not let the page copy. Your answers are selected below: press Ctrl and " +
          "C together, or ⌘ and C on a Mac. On a phone, hold a finger on them and choose Copy.",
      ),
      place,
    ],
    ways: [],
    otherwise: "Close",
  });
  getSelection()?.selectAllChildren(place);
  await closing;
}

async function copy(worksheet: OpenWorksheet): Promise<void> {
  const sheet = describeSheet(worksheet);
  if (sheet.answers.size === 0) {
    worksheet.status.say("There is nothing to copy yet: no question is answered.");
    return;
  }
  const loading = loadPart<typeof import("./part")>("clipboard");
  const formatting = loading.then(({ formatAnswers }) => formatAnswers(sheet));
  try {
    await writeClipboard(formatting);
    worksheet.status.say("Your answers are copied. Paste them into an email or a message.");
  } catch {
    await offerByHand(worksheet, (await formatting).element);
  }
}

/** Copy the answers that the page shows, formatted, for an email or a message. */
export function copyAnswers(worksheet: OpenWorksheet, saveCopy: () => void): void {
  const run = async (): Promise<void> => {
    try {
      await copy(worksheet);
      worksheet.alerts.hide(KEY);
    } catch (error) {
      const title = "Your answers could not be copied just now";
      tellUnmade(worksheet, { key: KEY, title, error, tryAgain: () => void run(), saveCopy });
    }
  };
  onAction(worksheet, "copy", () => void run());
}

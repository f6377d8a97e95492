import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import type { FilledSheet } from "../sheet/filled-sheet";
import type { FormattedAnswers } from "./format-answers";
import { formatAnswers } from "./format-answers";

/** Say where the worksheet stands, for whoever gets answers that were pasted. */
const sayWhere = (): string =>
  `This worksheet stands at ${location.origin}${location.pathname}. To open these answers there, ask for them as a Word document or a PDF.`;

/** Put both forms on the clipboard: programs take the one that they can show. */
async function writeClipboard({ html, plain }: FormattedAnswers): Promise<void> {
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([plain], { type: "text/plain" }),
  });
  await navigator.clipboard.write([item]);
}

/** Show the answers selected, where the browser does not let the page copy them. */
async function offerByHand(frame: HTMLElement, element: HTMLElement): Promise<void> {
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

/**
 * Copy the answers, formatted, for an email or a message, and say so.
 *
 * Some browsers let a page write only in the moment in which a button is pressed, so nothing is
 * waited for before.
 */
export async function copyAnswers(
  sheet: FilledSheet,
  { frame, say }: { readonly frame: HTMLElement; say(words: string): void },
): Promise<void> {
  const formatted = formatAnswers(sheet, sayWhere());
  try {
    await writeClipboard(formatted);
    say("Your answers are copied. Paste them into an email or a message.");
  } catch {
    await offerByHand(frame, formatted.element);
  }
}

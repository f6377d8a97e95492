import { makeButton, makeElement } from "../../dialogs/make-element";
import type { Extension } from "../make-document";
import type { Prose } from "../prose/prose-block";
import { showProse } from "../prose/show-prose";
import { DOWNLOAD_WORDS } from "./download-words";
import type { Source } from "./source";

/** Show the document to read as it will be, on the whole screen; it prints by itself. */
export function lookOverProse(
  { frame, extensions }: Source,
  prose: Prose,
  take: (form: Extension) => void,
): void {
  const buttons = extensions.map((form, at) =>
    makeButton(
      DOWNLOAD_WORDS[form],
      `worksheet-button ${at === 0 ? "worksheet-button-main" : ""}`,
      () => {
        dialog.close();
        take(form);
      },
    ),
  );
  const print = makeButton("Print", "worksheet-button", () => window.print());
  const back = makeButton("Back", "worksheet-button", () => dialog.close());
  const title = "worksheet-look-title";
  const dialog = makeElement(
    "dialog",
    {
      class: "worksheet-look worksheet-look-prose",
      "data-worksheet-dialog": "look",
      "aria-labelledby": title,
    },
    makeElement("div", { class: "worksheet-look-bar worksheet-buttons" }, back, ...buttons, print),
    showProse(prose, title),
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  frame.append(dialog);
  dialog.showModal();
}

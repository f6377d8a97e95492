import { makeElement } from "../../dialogs/make-element";
import { makeCancel, makeSubmit } from "../../dialogs/make-submit";
import { makeTrouble } from "../../dialogs/make-trouble";
import { turnPages } from "../../dialogs/turn-pages";
import { makeOption } from "../../whose/make-option";
import type { Side } from "./describe-sides";
import { fitDialog, makeFoot } from "./make-foot";

const GROUP = "worksheet-part";

/**
 * Ask which of several people's answers in one file are wanted now; undefined on *Cancel*.
 *
 * Returns the place of the one that was chosen. None is chosen beforehand.
 */
export function askPart(
  frame: HTMLElement,
  noun: string,
  name: string,
  parts: readonly Side[],
): Promise<number | undefined> {
  const pages = turnPages(frame, "file-part");
  const trouble = makeTrouble("Choose one of them.");
  const options = parts.map(({ whose, about }, at) =>
    makeOption(GROUP, { value: String(at), words: whose, about, isChecked: false }),
  );
  const list = makeElement(
    "fieldset",
    { class: "worksheet-whose" },
    makeElement("legend", {}, "Which one do you want to open now?"),
    makeElement("div", { class: "worksheet-options" }, ...options),
  );
  const main = makeSubmit("Open this one");
  const cancel = makeCancel(pages);
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "" },
    makeElement(
      "p",
      {},
      makeElement("b", {}, name),
      `: the ${noun} of ${parts.length} people. Open the file again for each of them.`,
    ),
    list,
    trouble.element,
    makeFoot(main, cancel),
  );
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = list.querySelector<HTMLInputElement>(":checked")?.value;
      if (chosen === undefined) return trouble.show(list.querySelector("input"));
      resolve(Number(chosen));
      pages.close();
    });
    pages.turn("The file is of several people", form);
    fitDialog(form, () => resolve(undefined));
  });
}

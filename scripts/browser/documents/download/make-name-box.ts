import { makeElement } from "../../dialogs/make-element";
import type { Extension } from "../make-document";
import { cleanName, finishName, sayDropped } from "./clean-name";

/** The box for the name of the file. */
export interface NameBox {
  readonly element: HTMLElement;
  /** Show the ending; without one there is no file, and no name to give. */
  setExtension(extension: Extension | undefined): void;
  /** Put another name there, unless somebody has written one. */
  suggest(name: string): void;
  read(extension: Extension): string;
}

/** Make the box for the file's name; what no name can hold goes at once, and that is said. */
export function makeNameBox(name: string): NameBox {
  const id = "worksheet-download-name";
  let suggested = name;
  const box = makeElement("input", {
    type: "text",
    id,
    value: name,
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": `${id}-ending`,
  });
  const ending = makeElement("span", { id: `${id}-ending` });
  const note = makeElement("p", { class: "worksheet-hint", "aria-live": "polite" });
  box.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const clean = cleanName(box.value);
    if (clean.name === box.value) return;
    note.textContent = sayDropped(clean);
    const fromEnd = box.value.length - (box.selectionEnd ?? box.value.length);
    box.value = clean.name;
    const caret = Math.max(0, clean.name.length - fromEnd);
    box.setSelectionRange(caret, caret);
  });
  const element = makeElement(
    "div",
    { class: "worksheet-file-name" },
    makeElement("label", { for: id }, "File name"),
    makeElement("div", {}, box, ending),
    note,
  );
  return {
    element,
    setExtension(extension) {
      element.hidden = extension === undefined;
      ending.textContent = extension ? `.${extension}` : "";
    },
    suggest(other) {
      if (box.value === suggested) box.value = other;
      suggested = other;
    },
    read: (extension) => finishName(box.value, extension, suggested),
  };
}

import { makeButton, makeElement } from "../../dialogs/make-element";
import { makeSubmit } from "../../dialogs/make-submit";
import { copyAnswers } from "../clipboard/copy-answers";
import type { Extension } from "../make-document";
import type { FilledSheet } from "../sheet/filled-sheet";
import { cleanName, finishName, sayDropped } from "./clean-name";
import { lookOver } from "./look-over";
import { sayWhatGoes } from "./say-what-goes";
import type { Source } from "./source";

const DIALOG = "worksheet-download";

type Form = Extension | "text";

const FORMS: readonly { readonly form: Form; readonly name: string; readonly use: string }[] = [
  { form: "docx", name: "Word", use: "to read and edit" },
  { form: "pdf", name: "PDF", use: "to read and sign" },
  { form: "text", name: "Text", use: "to paste" },
];

/** Make the question in which form the answers go; the likeliest is chosen. */
function makeForms(extensions: readonly Extension[]): HTMLFieldSetElement {
  const offered = FORMS.filter(({ form }) => form === "text" || extensions.includes(form));
  const cards = offered.map(({ form, name, use }, at) => {
    const radio = makeElement("input", {
      type: "radio",
      name: "form",
      value: form,
      ...(at === 0 && { checked: "" }),
    });
    const words = makeElement(
      "span",
      {},
      makeElement("strong", {}, name),
      " ",
      makeElement("span", { class: "worksheet-card-use" }, use),
    );
    return makeElement("label", { class: "worksheet-card" }, radio, words);
  });
  return makeElement(
    "fieldset",
    { class: "worksheet-forms" },
    makeElement("legend", {}, "As what?"),
    makeElement("div", { class: "worksheet-form-cards" }, ...cards),
  );
}

interface NameBox {
  readonly element: HTMLElement;
  /** Show the ending; without one there is no file, and no name to give. */
  setExtension(extension: Extension | undefined): void;
  read(extension: Extension): string;
}

/** Make the box for the file's name; what no name can hold goes at once, and that is said. */
function makeNameBox(name: string): NameBox {
  const id = `${DIALOG}-name`;
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
    read: (extension) => finishName(box.value, extension, name),
  };
}

/** Say in a line what goes and what stays. */
function showGoing(line: HTMLElement, sheet: FilledSheet, unasked: number): void {
  const labels = new Map(sheet.questions.map(({ id, label }) => [id, label]));
  const name = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id);
  const isLeftOut = (id: string) => sheet.leftOut.includes(id);
  const { goes, stays } = sayWhatGoes({
    goes: sheet.answers.size,
    private: name(sheet.private.filter(isLeftOut)),
    hidden: name(sheet.hidden),
    unasked,
  });
  line.replaceChildren(makeElement("strong", {}, "Goes:"), ` ${goes}`);
  if (stays) line.append(" ", makeElement("strong", {}, "Stays:"), ` ${stays}`);
}

/** Make the box that takes private answers along: unticked each time, and absent without any. */
function makePrivateBox(count: number): { element: HTMLElement | ""; isTicked(): boolean } {
  if (count === 0) return { element: "", isTicked: () => false };
  const box = makeElement("input", { type: "checkbox", name: "private" });
  const words = `Take my private answers too (${count})`;
  const element = makeElement("label", { class: "worksheet-take-private" }, box, " ", words);
  return { element, isTicked: () => box.checked };
}

function openDialog(source: Source, ...content: readonly Node[]): HTMLDialogElement {
  const dialog = makeElement(
    "dialog",
    {
      class: `worksheet-dialog ${DIALOG}`,
      "data-worksheet-dialog": "download",
      "aria-labelledby": `${DIALOG}-title`,
    },
    ...content,
  );
  // Keys typed here go no further, or the theme's shortcuts would open the search behind.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  source.frame.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Ask in which form the answers go and under which name, and say what goes, before anything does. */
export function showDownload(source: Source): void {
  const forms = makeForms(source.extensions);
  const nameBox = makeNameBox(source.name);
  const privateBox = makePrivateBox(source.describe(false).private.length);
  const describe = () => source.describe(privateBox.isTicked());
  const going = makeElement("p", { class: "worksheet-going", "aria-live": "polite" });
  const chosen = () => forms.querySelector<HTMLInputElement>(":checked")?.value as Form;
  const main = makeSubmit();
  const update = () => {
    const form = chosen();
    nameBox.setExtension(form === "text" ? undefined : form);
    main.textContent = form === "text" ? "Copy" : "Download";
    showGoing(going, describe(), source.unasked);
  };
  const take = (form: Form): void => {
    dialog.close();
    if (form === "text") void copyAnswers(describe(), source);
    else source.make(form, nameBox.read(form), privateBox.isTicked());
  };
  const look = () =>
    lookOver(source, describe(), {
      take,
      goTo(id) {
        dialog.close();
        source.goTo(id);
      },
    });
  const buttons = makeElement(
    "div",
    { class: "worksheet-buttons" },
    main,
    makeButton("Look it over", "worksheet-button", look),
    makeButton("Cancel", "worksheet-button worksheet-button-quiet", () => dialog.close()),
  );
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "" },
    forms,
    privateBox.element,
    nameBox.element,
    makeElement("div", { class: "worksheet-download-foot" }, going, buttons),
  );
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(chosen());
  });
  update();
  const dialog = openDialog(
    source,
    makeElement(
      "h2",
      { id: `${DIALOG}-title`, tabindex: "-1", autofocus: "" },
      `Download the ${source.noun}`,
    ),
    makeElement("p", {}, "It is made on this device, and sent to nobody."),
    form,
  );
}

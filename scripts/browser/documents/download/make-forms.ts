import { makeElement } from "../../dialogs/make-element";
import type { Extension } from "../make-document";

/** In which form answers go: as a document, or as text. */
export type Form = Extension | "text";

const FORMS: readonly { readonly form: Form; readonly name: string; readonly use: string }[] = [
  { form: "docx", name: "Word", use: "to read and edit" },
  { form: "pdf", name: "PDF", use: "to read and sign" },
  { form: "text", name: "Text", use: "to paste into an email" },
];

/** The question in which form the answers go. */
export interface Forms {
  readonly element: HTMLElement;
  read(): Form;
  /** Offer a text too, or documents alone. */
  offerText(isOffered: boolean): void;
}

/** Make the question in which form the answers go; `chosen` is chosen, or else the likeliest. */
export function makeForms(extensions: readonly Extension[], chosen: string): Forms {
  const offered = FORMS.filter(({ form }) => form === "text" || extensions.includes(form));
  const first = offered.find(({ form }) => form === chosen) ?? offered[0];
  const cards = offered.map(({ form, name, use }) => {
    const radio = makeElement("input", { type: "radio", name: "form", value: form });
    radio.defaultChecked = form === first?.form;
    const words = makeElement(
      "span",
      {},
      makeElement("strong", {}, name),
      " ",
      makeElement("span", { class: "worksheet-card-use" }, use),
    );
    return makeElement("label", { class: "worksheet-card" }, radio, words);
  });
  const element = makeElement(
    "fieldset",
    { class: "worksheet-forms" },
    makeElement("legend", {}, "As what?"),
    makeElement("div", { class: "worksheet-form-cards" }, ...cards),
  );
  return {
    element,
    read: () => element.querySelector<HTMLInputElement>(":checked")?.value as Form,
    offerText(isOffered) {
      const text = element.querySelector<HTMLInputElement>('[value="text"]');
      const other = element.querySelector<HTMLInputElement>("input");
      if (!isOffered && text?.checked && other) other.checked = true;
      const card = text?.closest("label");
      if (card) card.hidden = !isOffered;
    },
  };
}

/** The form's fields, found by the hooks in its HTML. */

export interface Field {
  readonly id: string;
  readonly kind: string;
  readonly element: HTMLElement;
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** List the fields that take an answer, in page order. */
export function listFields(form: HTMLFormElement): Field[] {
  const elements = [...form.querySelectorAll<HTMLElement>("[data-worksheet-field]")];
  return elements
    .filter((element) => !element.parentElement?.closest("[data-worksheet-field]"))
    .filter((element) => element.dataset.worksheetKind !== "note")
    .map((element) => ({
      id: element.dataset.worksheetField ?? "",
      kind: element.dataset.worksheetKind ?? "text",
      element,
    }));
}

/** List the controls with this name inside an element. */
export function listControls(inside: Element, name: string): Control[] {
  return [...inside.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`)];
}

/** Find which field holds an element, or undefined for one outside every field. */
export function findFieldId(form: HTMLFormElement, target: EventTarget | null): string | undefined {
  let element = target instanceof Element ? target.closest("[data-worksheet-field]") : null;
  while (element?.parentElement?.closest("[data-worksheet-field]")) {
    element = element.parentElement.closest("[data-worksheet-field]");
  }
  if (!element || !form.contains(element)) return undefined;
  return element.getAttribute("data-worksheet-field") ?? undefined;
}

/** Return all words inside an element, with single spaces, or none where there is no element. */
function readWords(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Return the words of a field's question. */
export function readLabel(field: Field): string {
  return readWords(field.element.querySelector("legend, label")) || field.id;
}

/** Return what a number is counted in, as it stands behind the box, or nothing. */
export const readUnit = (inside: ParentNode): string =>
  readWords(inside.querySelector("[data-worksheet-unit]"));

/**
 * Find the label of a control, which stands in its field.
 *
 * The browser's own list of a control's labels looks through the whole page for each.
 */
function findLabel(control: Control): Element | undefined {
  const field = control.closest("[data-worksheet-field]");
  const label = control.id && field?.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  return label || control.labels?.[0];
}

/** Return the words of a choice: those that name it, or those beside it. */
export function readChoiceLabel(control: Control): string {
  const naming = document.getElementById(control.getAttribute("aria-labelledby") ?? "");
  return readWords(naming ?? findLabel(control));
}

/** Return the words beside a control: its label, or the legend of its group of date boxes. */
export function readControlLabel(inside: Element, control: Control): string {
  if (control.type !== "hidden") return readWords(findLabel(control)) || control.name;
  const group = control.closest("fieldset");
  return group === inside ? control.name : readWords(group?.querySelector("legend"));
}

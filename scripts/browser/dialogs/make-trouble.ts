import { makeElement } from "./make-element";

/** A line beside a field that says what is missing. */
export interface FieldTrouble {
  readonly element: HTMLElement;
  /** Say it, and go to the field. */
  show(field: HTMLElement | null | undefined, words?: string): void;
  hide(): void;
}

let made = 0;

/** Make the line; it says nothing as yet. */
export function makeTrouble(usual: string): FieldTrouble {
  made += 1;
  const id = `worksheet-whose-trouble-${made}`;
  const element = makeElement("p", { class: "worksheet-trouble", id, hidden: "" });
  let marked: HTMLElement | undefined;
  const hide = (): void => {
    element.hidden = true;
    marked?.removeAttribute("aria-invalid");
    if (marked) describe(marked, (ids) => ids.filter((each) => each !== id));
    marked = undefined;
  };
  return {
    element,
    hide,
    show(field, words = usual) {
      hide();
      element.textContent = words;
      element.hidden = false;
      marked = field ?? undefined;
      marked?.setAttribute("aria-invalid", "true");
      if (marked) describe(marked, (ids) => [...ids, id]);
      marked?.focus();
    },
  };
}

/** Change what describes a field, which a hint may do too. */
function describe(field: HTMLElement, change: (ids: string[]) => string[]): void {
  const ids = field.getAttribute("aria-describedby")?.split(" ").filter(Boolean) ?? [];
  field.setAttribute("aria-describedby", change(ids).join(" "));
}

import { hideElement } from "../../dialogs/hide-element";

const BUTTON = '[data-worksheet-action="unchoose"]';

/** Let a choice be taken back: radio buttons alone cannot be left unanswered again. */
export function unchoose(form: HTMLFormElement): void {
  const update = () => {
    for (const button of form.querySelectorAll<HTMLElement>(BUTTON)) {
      hideElement(button, !button.closest("fieldset")?.querySelector("input:checked"));
    }
  };
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest(BUTTON) : null;
    const radios = button?.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input");
    if (!radios) return;
    for (const radio of radios) radio.checked = false;
    // The button goes, so focus returns to the question.
    radios[0]?.focus();
    radios[0]?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  form.addEventListener("input", update);
  form.addEventListener("worksheet-shown", update);
  update();
}

import { hideElement } from "../dialogs/hide-element";
import { isolate } from "../dialogs/isolate";
import { makeButton, makeElement } from "../dialogs/make-element";
import type { Field } from "../form/fields";
import { readLabel } from "../form/fields";
import type { OpenWorksheet } from "../session/open-worksheet";

const HERE = "data-worksheet-current";
const VIEW = "data-worksheet-view";
const PLACE = /^#q([1-9]\d*)$/;

/** The questions that are asked just now, in page order. */
const listAsked = ({ fields }: OpenWorksheet): Field[] =>
  fields.filter(({ element }) => !element.hidden);

/** One question of a worksheet, shown alone; the form stays as it is, so all is saved as ever. */
class OneQuestion {
  readonly #count = makeElement("p", { class: "worksheet-section-place" });
  readonly #back = makeButton("Back", "worksheet-button", () => history.back());
  readonly #next = makeButton("Next", "worksheet-button worksheet-button-main", () => this.#goOn());
  readonly #leave = makeButton("Leave this view", "worksheet-tool", () => this.close());
  readonly #foot = makeElement("p", { class: "worksheet-one-foot" }, this.#back, this.#next);
  readonly #title = document.title;
  readonly #release: () => void;
  readonly #listening = new AbortController();
  #at = 0;
  /** The number of the question that a key asked for: the address follows a moment later. */
  #wanted = 1;

  constructor(readonly worksheet: OpenWorksheet) {
    const { form, frame } = worksheet;
    frame.setAttribute(VIEW, "one");
    frame.querySelector("[data-worksheet-bar]")?.append(this.#leave);
    form.before(this.#count);
    form.after(this.#foot);
    this.#release = isolate(frame);
    const { signal } = this.#listening;
    window.addEventListener("popstate", () => this.#follow(), { signal });
    window.addEventListener("keydown", (event) => this.#turn(event), { signal });
    // Questions that an answer shows or hides are counted anew.
    for (const change of ["input", "worksheet-shown"]) {
      form.addEventListener(change, () => this.#sayPlace(), { signal });
    }
  }

  /** Show the question of this number among those asked, or the nearest that there is. */
  show(number: number): void {
    const asked = listAsked(this.worksheet);
    this.#at = Math.min(Math.max(number, 1), asked.length) - 1;
    this.#wanted = this.#at + 1;
    const { form, frame } = this.worksheet;
    for (const each of form.querySelectorAll(`[${HERE}]`)) each.removeAttribute(HERE);
    const field = asked[this.#at]?.element;
    field?.setAttribute(HERE, "");
    this.#sayPlace();
    frame.scrollTop = 0;
    const name = field?.querySelector<HTMLElement>("legend, label");
    name?.setAttribute("tabindex", "-1");
    name?.focus({ preventScroll: true });
  }

  /** Go back to all questions, at the one that stood alone. */
  close(): void {
    const { form, frame, title } = this.worksheet;
    const here = form.querySelector<HTMLElement>(`[${HERE}]`);
    this.#listening.abort();
    this.#release();
    for (const each of [this.#count, this.#foot, this.#leave]) each.remove();
    frame.removeAttribute(VIEW);
    here?.removeAttribute(HERE);
    document.title = this.#title;
    if (PLACE.test(location.hash)) location.hash = here?.closest("section")?.id ?? "";
    here?.scrollIntoView({ block: "start" });
    here?.querySelector<HTMLElement>("legend, label")?.focus({ preventScroll: true });
    this.worksheet.status.say(`All questions of the ${title} are shown again.`);
  }

  /** Turn to the next question or back by the keys for pages, but not where somebody writes. */
  #turn(event: KeyboardEvent): void {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isOther = altKey || ctrlKey || metaKey || shiftKey;
    const isWriting = target instanceof Element && target.matches("textarea, select, input");
    if (isOther || isWriting || !["PageDown", "PageUp"].includes(key)) return;
    event.preventDefault();
    const number = this.#wanted + (key === "PageDown" ? 1 : -1);
    if (number < 1 || number > listAsked(this.worksheet).length) return;
    this.#wanted = number;
    location.hash = `q${number}`;
  }

  #goOn(): void {
    const next = this.#at + 2;
    if (next > listAsked(this.worksheet).length) {
      this.close();
    } else {
      location.hash = `q${next}`;
    }
  }

  #follow(): void {
    const [, number] = PLACE.exec(location.hash) ?? [];
    number ? this.show(Number(number)) : this.close();
  }

  #sayPlace(): void {
    const asked = listAsked(this.worksheet);
    const place = asked.findIndex(({ element }) => element.hasAttribute(HERE));
    const words = `Question ${place + 1} of ${asked.length}`;
    this.#count.textContent = words;
    document.title = `${words} - ${this.worksheet.title}`;
    this.#next.textContent = place + 1 === asked.length ? "Finish" : "Next";
    const following = asked[place + 1];
    following
      ? this.#next.setAttribute("aria-label", `Next: ${readLabel(following)}`)
      : this.#next.removeAttribute("aria-label");
    hideElement(this.#back, place === 0);
  }
}

/**
 * Show one question at a time: large, with a way on and a way back, and nothing else.
 *
 * Each has an address of its own, so that the browser's own *Back* goes from question to question.
 * Without a number it begins with the first question in view.
 */
export function showOneQuestion(worksheet: OpenWorksheet, number?: number): void {
  if (worksheet.frame.hasAttribute(VIEW)) return;
  const inView = listAsked(worksheet).findIndex(
    ({ element }) => element.getBoundingClientRect().bottom > 0,
  );
  const first = number ?? inView + 1;
  new OneQuestion(worksheet).show(first);
  if (number === undefined) location.hash = `q${first}`;
}

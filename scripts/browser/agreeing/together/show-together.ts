import { isolate } from "../../dialogs/isolate";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { focusOn } from "../../dialogs/move-focus";
import type { TheirFile } from "../../opening/owner/hand-theirs";
import { sayPair } from "../../relationships/relationship";
import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { keepAgreement } from "../agreement-store";
import type { AgreeingPage, ShownStep, Step } from "./agreeing-page";
import { STEPS } from "./agreeing-page";
import { beginComparison } from "./begin-comparison";
import { CompareStep } from "./compare-step";
import { ReadStep } from "./read-step";
import { readTheirs } from "./read-theirs";
import { showAlone } from "./show-alone";

const VIEW = "data-worksheet-view";
/** What the address ends in while the view is open: the step, unless it is the one to go on with. */
const PLACE = /^#agree(?:-(alone|together|read))?$/;
const NAMES: Readonly<Record<Step, string>> = {
  alone: "Each alone",
  together: "Together",
  read: "Read and sign",
};

/** Two people settle on one text: each alone, then together, then they read it. */
class TogetherView implements AgreeingPage {
  readonly store;
  readonly #element: HTMLElement;
  readonly #heading = makeElement("h2", { tabindex: "-1" });
  readonly #steps = makeElement("ol", { class: "worksheet-agree-steps" });
  readonly #leave: HTMLButtonElement;
  readonly #title = document.title;
  readonly #release: () => void;
  readonly #listening = new AbortController();
  #step: Step = "alone";
  #shown: ShownStep | undefined;

  constructor(
    readonly worksheet: OpenWorksheet,
    readonly keeping: Keeping,
  ) {
    const { frame, form, relationship, title } = worksheet;
    this.store = keepAgreement(worksheet, keeping);
    this.#heading.textContent = `Agree the ${form.dataset.worksheetNoun ?? title}`;
    const pair = relationship ? sayPair(relationship) : "";
    const whose = makeElement("p", { class: "worksheet-agree-whose" }, pair);
    const head = makeElement("header", {}, this.#heading, ...(pair ? [whose] : []), this.#steps);
    this.#element = makeElement("section", { class: "worksheet-agree" }, head);
    this.#leave = makeButton("Back to the form", "worksheet-tool", () => this.leave());
    frame.setAttribute(VIEW, "agree");
    frame.querySelector("[data-worksheet-bar]")?.append(this.#leave);
    frame.querySelector(".worksheet-desk")?.before(this.#element);
    this.#release = isolate(frame);
    const { signal } = this.#listening;
    window.addEventListener("popstate", () => this.#follow(), { signal });
    this.store.onChange(() => this.#shown?.update(), signal);
  }

  /** Show the step that the address names, or the one to go on with. */
  begin(): void {
    // The address of a step shows it, as Back does.
    if (PLACE.test(location.hash)) this.#follow();
    else location.hash = "agree";
  }

  goTo(step: Step): void {
    const wanted = `#agree-${step}`;
    if (location.hash === wanted) this.#show(step);
    else location.hash = wanted;
  }

  /** Compare a file with the page, and show that. */
  async compare(theirs: TheirFile): Promise<void> {
    await beginComparison(this, theirs);
    this.goTo("together");
  }

  openTheirs(file: File): void {
    void readTheirs(this, file).then((theirs) => (theirs ? this.compare(theirs) : undefined));
  }

  leave(): void {
    this.#close();
    if (PLACE.test(location.hash)) location.hash = "";
    const { frame, title, status } = this.worksheet;
    const more = frame.querySelector<HTMLElement>('[data-worksheet-action="more"]');
    more?.focus();
    status.say(`The ${title} is shown again.`);
  }

  #close(): void {
    this.#listening.abort();
    this.#shown?.close?.();
    this.#release();
    this.#element.remove();
    this.#leave.remove();
    this.worksheet.frame.removeAttribute(VIEW);
    document.title = this.#title;
  }

  /** Go where the address leads, as the browser's own Back does. */
  #follow(): void {
    const [whole, named] = PLACE.exec(location.hash) ?? [];
    if (whole === undefined) this.leave();
    else
      this.#show((named as Step | undefined) ?? (this.store.read().theirs ? "together" : "alone"));
  }

  #show(wanted: Step): void {
    const step = wanted === "together" && !this.store.read().theirs ? "alone" : wanted;
    this.#step = step;
    this.#shown?.close?.();
    this.#shown?.element.remove();
    if (step === "alone") this.#shown = showAlone(this);
    else this.#shown = step === "together" ? new CompareStep(this) : new ReadStep(this);
    this.#element.append(this.#shown.element);
    this.#showSteps();
    document.title = `${NAMES[step]} - ${this.#heading.textContent}`;
    this.worksheet.frame.scrollTop = 0;
    focusOn(this.#heading);
  }

  #showSteps(): void {
    const at = STEPS.indexOf(this.#step);
    const isReached = (step: Step) => step !== "together" || this.store.read().theirs !== undefined;
    const items = STEPS.map((step, place) => {
      const number = makeElement("span", {
        class: "worksheet-agree-number",
        "aria-hidden": "true",
      });
      number.textContent = place < at ? "✓" : String(place + 1);
      const isLink = place !== at && isReached(step);
      const words = isLink
        ? makeButton(NAMES[step], "worksheet-button-quiet", () => this.goTo(step))
        : makeElement("span", {}, NAMES[step]);
      const state = place < at ? "done" : "open";
      const item = makeElement("li", { "data-worksheet-step": state }, number, words);
      if (place === at) item.setAttribute("aria-current", "step");
      return item;
    });
    this.#steps.replaceChildren(...items);
  }
}

/**
 * Show how two people come to one text, over the form.
 *
 * Each step has an address of its own, so that the browser's own *Back* goes from step to step. With
 * a file, it is compared at once.
 */
export async function showTogether(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  theirs?: TheirFile,
): Promise<void> {
  await keeping.begun;
  if (worksheet.frame.hasAttribute(VIEW)) return;
  const view = new TogetherView(worksheet, keeping);
  if (theirs) await view.compare(theirs);
  else view.begin();
}

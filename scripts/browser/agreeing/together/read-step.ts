import type { Answer, Answers } from "../../answers/answer";
import { sayCount } from "../../answers/say-count";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { showSections } from "../../documents/download/show-sections";
import { fetchReading } from "../../documents/fetch-reading";
import { composeProse } from "../../documents/prose/compose-prose";
import type { DescribedReading } from "../../documents/prose/described-reading";
import { showProse } from "../../documents/prose/show-prose";
import { listQuestions } from "../../form/questions";
import { describeGiven } from "../changes/describe-given";
import { isTaken } from "../changes/is-taken";
import { listChoices } from "../comparing/choice";
import { compareSides } from "../comparing/compare-sides";
import type { Comparison } from "../comparing/list-matters";
import type { AgreeingPage, ShownStep } from "./agreeing-page";
import { takeAgreed } from "./take-agreed";

const MAIN = "worksheet-button worksheet-button-main";

/** Say how much is agreed, and what is left out. */
function sayHowMuch(answers: ReadonlyMap<string, Answer>, open: number): string {
  const count = sayCount(answers.size, "answer");
  if (open === 0) return `${count}. Everything is settled.`;
  return `${count}. ${open} ${open === 1 ? "is" : "are"} not settled and ${open === 1 ? "is" : "are"} left out.`;
}

/** The third step: both read what they agreed, and take it into the form to sign it there. */
export class ReadStep implements ShownStep {
  readonly element = makeElement("div", { class: "worksheet-agree-read" });
  readonly #page: AgreeingPage;
  #reading: DescribedReading | undefined;
  /** The words of the buttons that are shown. */
  #foot = "";

  constructor(page: AgreeingPage) {
    this.#page = page;
    this.update();
    void fetchReading(page.worksheet).then((reading) => {
      if (!reading) return;
      this.#reading = reading;
      this.update();
    });
  }

  #compare(): Comparison {
    const { worksheet, store } = this.#page;
    const kept = store.read();
    const choices = kept.theirs ? listChoices(kept.choices) : {};
    return compareSides(describeGiven(worksheet, kept), choices);
  }

  update(): void {
    const comparison = this.#compare();
    const { open, answers } = comparison;
    const settle = makeButton(
      `Settle ${open.length === 1 ? "it" : "them"}`,
      "worksheet-button-quiet",
      () => this.#page.goTo("together"),
    );
    const howMuch = makeElement(
      "p",
      { class: "worksheet-agree-how-much" },
      `${sayHowMuch(answers, open.length)} `,
      ...(open.length > 0 ? [settle] : []),
    );
    this.#show(howMuch, this.#makeArticle(answers), this.#makeFoot(comparison));
  }

  /** Show all of it; buttons that stay the same stay in place, under a finger or with the focus. */
  #show(howMuch: HTMLElement, article: HTMLElement, foot: readonly HTMLElement[]): void {
    const words = foot.map(({ textContent }) => textContent).join("\n");
    const [shownMuch, shownArticle] = this.element.children;
    if (shownMuch && shownArticle && words === this.#foot) {
      shownMuch.replaceWith(howMuch);
      shownArticle.replaceWith(article);
      return;
    }
    this.#foot = words;
    this.element.replaceChildren(howMuch, article, ...foot);
  }

  /** Make it as the document to read will have it, where there is one and it has come. */
  #makeArticle(answers: Answers): HTMLElement {
    const { worksheet } = this.#page;
    const questions = listQuestions(worksheet);
    const label = { class: "worksheet-agree-article", "aria-label": worksheet.title };
    const article = this.#reading
      ? showProse(composeProse(this.#reading, { questions, answers }), "worksheet-agree-title")
      : makeElement("article", label, ...showSections(questions, answers));
    article.classList.add("worksheet-agree-article");
    article.querySelector("[autofocus]")?.removeAttribute("autofocus");
    return article;
  }

  #makeFoot(comparison: Comparison): HTMLElement[] {
    const { worksheet, store } = this.#page;
    const print = makeButton("Print", "worksheet-button", () => window.print());
    const sign = worksheet.frame.querySelector<HTMLElement>('[data-worksheet-action="sign"]');
    const isInForm = !store.read().theirs || isTaken(worksheet, comparison);
    const take = makeButton("Take this into the form", MAIN, () =>
      takeAgreed(worksheet, this.#compare(), () => this.update()),
    );
    const signing = makeButton("We both agree: sign", MAIN, () => sign?.click());
    const main = isInForm ? (sign ? [signing] : []) : [take];
    const back =
      isInForm && !sign ? [makeButton("Back to the form", MAIN, () => this.#page.leave())] : [];
    const note =
      comparison.open.length > 0 && !isInForm
        ? "In the form, what is not settled will be blank. What you wrote there is kept under Earlier versions."
        : "";
    return [
      makeElement("p", { class: "worksheet-hint" }, note),
      makeElement("div", { class: "worksheet-buttons" }, ...main, print, ...back),
    ];
  }
}

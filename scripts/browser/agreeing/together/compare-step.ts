import { hideElement } from "../../dialogs/hide-element";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { listQuestions } from "../../form/questions";
import { describeGiven } from "../changes/describe-given";
import type { Choice, Choices } from "../comparing/choice";
import { listChoices } from "../comparing/choice";
import type { Compared } from "../comparing/compared";
import { prepareComparison } from "../comparing/compared";
import type { Comparison } from "../comparing/list-matters";
import { listMatters } from "../comparing/list-matters";
import type { Matter } from "../comparing/matter";
import { settleMatter } from "../comparing/settle-matter";
import type { AgreeingPage, ShownStep } from "./agreeing-page";
import { MatterView, type Shown } from "./matter-view";
import { nameTheirs } from "./name-theirs";
import { SameList } from "./same-list";
import { settleOneByOne } from "./settle-one-by-one";
import { tellChanged } from "./tell-changed";

const KEY = "F8";

/** Say how much is not settled. */
const sayOpen = (count: number) => (count === 0 ? "Everything is settled" : `${count} to settle`);

const isSilent = ({ state }: Matter) => state === "same" || state === "blank";

/** The second step: two people settle on one text, question by question. */
export class CompareStep implements ShownStep {
  readonly element: HTMLElement;
  readonly #page: AgreeingPage;
  readonly #settling;
  readonly #questions;
  readonly #compared: Compared;
  readonly #views = new Map<string, MatterView>();
  readonly #count = makeElement("b", {});
  readonly #rest = makeElement("span", { class: "worksheet-hint" });
  readonly #list = makeElement("div", { class: "worksheet-matters" });
  readonly #next: HTMLButtonElement;
  readonly #same: SameList;
  readonly #blank: SameList;
  readonly #listening = new AbortController();
  #comparison: Comparison;
  #choices: Choices = {};

  constructor(page: AgreeingPage) {
    this.#page = page;
    this.#settling = settleOneByOne(page.store);
    this.#questions = new Map(listQuestions(page.worksheet).map((each) => [each.id, each]));
    this.#compared = prepareComparison(describeGiven(page.worksheet, page.store.read()));
    this.#comparison = listMatters(this.#compared, {});
    const makeList = (change: string, describe: SameList["describe"]) =>
      new SameList(
        describe,
        change,
        (matter) => this.#makeView(matter),
        (matter) => this.#describe(matter),
      );
    this.#same = makeList("Change", (count) => [
      makeElement("b", {}, `${count} the same.`),
      count === 1 ? " It counts as agreed." : " They count as agreed.",
    ]);
    this.#blank = makeList("Write our own", (count) => [
      makeElement("b", {}, `${count} not answered`),
      " by either of you.",
    ]);
    this.#next = makeButton("Next to settle", "worksheet-button", () => this.#goToNext());
    this.#next.setAttribute("aria-keyshortcuts", KEY);
    this.element = this.#make();
    window.addEventListener("keydown", (event) => this.#press(event), {
      signal: this.#listening.signal,
    });
    this.update();
  }

  close(): void {
    this.#listening.abort();
  }

  /** Show what was chosen by now, here or in another tab. */
  update(): void {
    this.#choices = listChoices(this.#settling.readChoices());
    this.#comparison = listMatters(this.#compared, this.#choices);
    const { matters, open, settled, same } = this.#comparison;
    this.#count.textContent = sayOpen(open.length);
    this.#rest.textContent = `${settled.length} settled, ${same} the same`;
    hideElement(this.#next, open.length === 0);
    this.#arrange(matters.filter((matter) => !isSilent(matter)));
    const isChanged = ({ key }: Matter) => this.#choices[key] !== undefined;
    const show = (view: MatterView, matter: Matter) => this.#show(view, matter);
    const listSilent = (state: Matter["state"]) => matters.filter((each) => each.state === state);
    this.#same.update(listSilent("same"), isChanged, show);
    this.#blank.update(listSilent("blank"), isChanged, show);
  }

  #make(): HTMLElement {
    const { open, settled, same } = this.#comparison;
    const alike = `You agree on all ${same}.`;
    const isAlike = open.length + settled.length === 0;
    const key = makeElement("kbd", {}, KEY);
    const read = makeButton("Read the agreement", "worksheet-button worksheet-button-main", () =>
      this.#page.goTo("read"),
    );
    return makeElement(
      "div",
      { class: "worksheet-agree-together" },
      ...tellChanged(this.#page, this.#compared),
      isAlike
        ? makeElement("p", { class: "worksheet-agree-alike" }, alike)
        : makeElement(
            "div",
            { class: "worksheet-agree-count" },
            this.#count,
            this.#rest,
            makeElement("span", { class: "worksheet-hint worksheet-agree-key" }, "or press ", key),
            this.#next,
          ),
      this.#list,
      this.#same.element,
      this.#blank.element,
      makeElement(
        "p",
        { class: "worksheet-agree-foot" },
        read,
        makeElement(
          "span",
          { class: "worksheet-hint" },
          isAlike ? "" : "What is not settled is left out. You can come back.",
        ),
      ),
    );
  }

  #describe(matter: Matter): Shown {
    const { worksheet } = this.#page;
    const { fields, relationship } = worksheet;
    const line = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-for]");
    const [first] = line?.dataset.worksheetRoles?.split(" ") ?? [];
    const field = fields.find(({ id }) => id === matter.field);
    const question = this.#questions.get(matter.field);
    if (!field || !question) throw new Error(`No question is called "${matter.field}".`);
    return {
      field,
      question,
      fields,
      mine: this.#compared.mine,
      theirs: this.#compared.theirs,
      name: nameTheirs(this.#page),
      isFirst: relationship === undefined || relationship.role === first,
      choose: (key, choice) => this.#choose(key, choice),
    };
  }

  #makeView = (matter: Matter): MatterView => new MatterView(matter, this.#describe(matter));

  #show(view: MatterView, matter: Matter): void {
    const choice = this.#choices[matter.key];
    const shown = choice ?? (isSilent(matter) ? ({ take: "mine" } as const) : undefined);
    const question = this.#questions.get(matter.field);
    view.update(matter, shown, question && settleMatter(matter, question, choice));
  }

  /** Show these matters in their order; those that stay are not touched, nor is focus in them. */
  #arrange(matters: readonly Matter[]): void {
    const keys = new Set(matters.map(({ key }) => key));
    for (const [key, view] of this.#views) {
      if (keys.has(key)) continue;
      view.element.remove();
      this.#views.delete(key);
    }
    let before: Element | null = null;
    for (const matter of matters) {
      const view = this.#views.get(matter.key) ?? this.#makeView(matter);
      this.#views.set(matter.key, view);
      const place: Element | null = before
        ? before.nextElementSibling
        : this.#list.firstElementChild;
      if (place !== view.element) this.#list.insertBefore(view.element, place);
      before = view.element;
      this.#show(view, matter);
    }
  }

  #choose(key: string, choice: Choice): void {
    const before = this.#comparison.open.length;
    this.#settling.choose(key, choice);
    this.update();
    const { open } = this.#comparison;
    // Who writes hears of it once it is settled, and not at each key.
    if (choice.own === undefined || open.length !== before) {
      this.#page.worksheet.status.say(`${sayOpen(open.length)}.`);
    }
  }

  #press(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key !== KEY || altKey || ctrlKey || metaKey || shiftKey) return;
    if (this.#page.worksheet.frame.querySelector("dialog[open]")) return;
    event.preventDefault();
    this.#goToNext();
  }

  /** Go to the next matter that is not settled, from where focus is; after the last, to the first. */
  #goToNext(): void {
    const { open } = this.#comparison;
    const here = document.activeElement;
    const views = open.flatMap((key) => this.#views.get(key) ?? []);
    const isBehind = ({ element }: MatterView) =>
      here !== null &&
      !element.contains(here) &&
      (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const next = this.#list.contains(here) ? views.find(isBehind) : undefined;
    (next ?? views[0])?.focus();
  }
}

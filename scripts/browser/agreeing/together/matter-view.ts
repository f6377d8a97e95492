import type { Answer, Answers } from "../../answers/answer";
import { makeElement } from "../../dialogs/make-element";
import type { Field } from "../../form/fields";
import { readLabel } from "../../form/fields";
import type { Question } from "../../form/questions";
import { nameRow } from "../../form/say-answer";
import { beginOwn } from "../comparing/begin-own";
import type { Choice } from "../comparing/choice";
import type { Matter } from "../comparing/matter";
import type { Take } from "../record/agreement";
import { makeOwn } from "./own/make-own";
import type { OwnControl } from "./own/own-control";
import { sayAgreed, sayFollowers, saySide } from "./say-side";

/** What a matter is shown with. */
export interface Shown {
  readonly field: Field;
  readonly question: Question;
  readonly fields: readonly Field[];
  readonly mine: Answers;
  readonly theirs: Answers;
  /** What the other one is called, or "". */
  readonly name: string;
  /** Whether the one whose page it is stands first among those whom the worksheet is for. */
  readonly isFirst: boolean;
  choose(key: string, choice: Choice): void;
}

const WORDS: Readonly<Record<Take, string>> = {
  mine: "Mine",
  theirs: "Theirs",
  both: "Both",
  own: "Write our own",
  "left-out": "Leave it out",
};

/** Name a matter: by its question, and a row by its number too. */
export const nameMatter = (field: Field, { row }: Matter): string =>
  row === undefined ? readLabel(field) : `${readLabel(field)}: ${nameRow(field)} ${row}`;

/** One question, or one row, on which two people settle. */
export class MatterView {
  readonly element: HTMLFieldSetElement;
  readonly #shown: Shown;
  readonly #id: string;
  readonly #legend: HTMLLegendElement;
  readonly #agreed = makeElement("div", { class: "worksheet-agreed" });
  readonly #radios = new Map<Take, HTMLInputElement>();
  #matter: Matter;
  #own: OwnControl | undefined;
  #choice: Choice | undefined;

  constructor(matter: Matter, shown: Shown) {
    this.#matter = matter;
    this.#shown = shown;
    this.#id = `worksheet-matter-${matter.key.replaceAll(/[ :]/g, "-")}`;
    this.#legend = makeElement("legend", { id: `${this.#id}-name`, tabindex: "-1" });
    this.#legend.append(nameMatter(shown.field, matter));
    this.element = makeElement(
      "fieldset",
      { class: "worksheet-matter", "data-worksheet-matter": matter.key },
      this.#legend,
      makeElement("div", { class: "worksheet-matter-sides" }, ...this.#makeSides(), this.#agreed),
    );
    this.#agreed.addEventListener("input", () => this.#take("own"));
  }

  get matter(): Matter {
    return this.#matter;
  }

  focus(): void {
    this.element.scrollIntoView({ block: "start" });
    this.#legend.focus({ preventScroll: true });
  }

  /** Show what was chosen, and what is agreed by it; undefined: nothing yet. */
  update(matter: Matter, choice: Choice | undefined, agreed: Answer | undefined): void {
    this.#matter = matter;
    this.#choice = choice;
    const take = choice?.take;
    for (const [each, radio] of this.#radios) radio.checked = each === take;
    this.element.toggleAttribute("data-worksheet-settled", agreed !== undefined);
    if (take === "own") this.#showOwn(choice?.own, agreed !== undefined);
    else this.#showAgreed(agreed);
  }

  #showAgreed(agreed: Answer | undefined): void {
    const words =
      agreed === undefined
        ? ["Not settled yet"]
        : sayAgreed(this.#shown.field, this.#matter, agreed);
    this.#agreed.replaceChildren(
      this.#makeTitle("We agree", agreed !== undefined),
      makeElement("div", { class: "worksheet-version-text" }, ...words),
    );
  }

  #showOwn(own: Answer | undefined, isSettled: boolean): void {
    this.#own ??= this.#makeOwn();
    const { element } = this.#own;
    const title = this.#makeTitle("We agree, in our own words", isSettled);
    const before = this.#agreed.querySelector(":scope > p");
    if (this.#agreed.contains(element)) before?.replaceWith(title);
    else this.#agreed.replaceChildren(title, element);
    // Whoever writes there knows what it says.
    if (!element.contains(document.activeElement)) this.#own.show(own);
  }

  #makeOwn(): OwnControl {
    const names = { id: `${this.#id}-own`, labelledBy: `${this.#id}-name ${this.#id}-title` };
    return makeOwn(this.#shown.question, this.#matter, names);
  }

  #makeTitle(words: string, isSettled: boolean): HTMLElement {
    const tick = makeElement("span", { "aria-hidden": "true" }, " ✓");
    const title = makeElement("p", { id: `${this.#id}-title` }, words);
    if (isSettled) title.append(tick);
    return title;
  }

  #makeRadio(take: Take, attributes: Record<string, string> = {}): HTMLInputElement {
    const radio = makeElement("input", {
      type: "radio",
      name: this.#id,
      id: `${this.#id}-${take}`,
      value: take,
      ...attributes,
    });
    radio.addEventListener("change", () => this.#take(take));
    this.#radios.set(take, radio);
    return radio;
  }

  /** Take a way. Writing goes on where it was, or begins with what both wrote. */
  #take(take: Take): void {
    const own = take === "own" ? this.#readOwn() : undefined;
    this.#shown.choose(this.#matter.key, own === undefined ? { take } : { take, own });
  }

  #readOwn(): Answer | undefined {
    if (this.#choice?.take === "own" && this.#own) return this.#own.read();
    return this.#choice?.own ?? beginOwn(this.#shown.question, this.#matter);
  }

  #makeSides(): HTMLElement[] {
    const { state, ways } = this.#matter;
    const more = makeElement("div", { class: "worksheet-matter-more" });
    for (const take of ways.filter((each) => each !== "mine" && each !== "theirs")) {
      const radio = this.#makeRadio(take);
      const label = makeElement("label", { for: radio.id }, WORDS[take]);
      more.append(makeElement("div", { class: "worksheet-matter-way" }, radio, label));
    }
    if (state === "same") return [this.#makeSide("mine", "As we both wrote"), more];
    if (state === "asked" || state === "blank") {
      return [
        makeElement("p", { class: "worksheet-hint" }, "Neither of you has answered this."),
        more,
      ];
    }
    const { name } = this.#shown;
    const theirs = name ? `Theirs: ${name}` : WORDS.theirs;
    return [this.#makeSide("mine", WORDS.mine), this.#makeSide("theirs", theirs), more];
  }

  /** Show one side's answer; with nothing to take it has no button. */
  #makeSide(side: "mine" | "theirs", words: string): HTMLElement {
    const { field, fields, isFirst } = this.#shown;
    const { followers, ways } = this.#matter;
    const textId = `${this.#id}-${side}-text`;
    const said = [
      ...saySide(field, this.#matter, side),
      ...sayFollowers(fields, followers[side], this.#shown[side]),
    ];
    const text = makeElement("div", { id: textId, class: "worksheet-version-text" }, ...said);
    const order = (side === "mine") === isFirst ? "first" : "second";
    const kind = `worksheet-side worksheet-side-${order}`;
    if (!ways.includes(side)) {
      return makeElement("div", { class: kind }, makeElement("p", {}, words), text);
    }
    const radio = this.#makeRadio(side, { "aria-describedby": textId });
    const box = makeElement(
      "div",
      { class: `${kind} worksheet-side-offered` },
      makeElement("label", { for: radio.id }, radio, words),
      text,
    );
    // The whole card chooses, unless somebody marks words in it to copy them.
    text.addEventListener("click", () => {
      if (getSelection()?.isCollapsed !== false) radio.click();
    });
    return box;
  }
}

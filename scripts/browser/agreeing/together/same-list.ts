import type { Answer } from "../../answers/answer";
import { makeButton, makeElement } from "../../dialogs/make-element";
import type { Matter } from "../comparing/matter";
import type { MatterView, Shown } from "./matter-view";
import { nameMatter } from "./matter-view";
import { sayAgreed } from "./say-side";

interface Item {
  readonly element: HTMLElement;
  view: MatterView | undefined;
}

/** What is agreed without a word, folded; each can be changed all the same. */
export class SameList {
  readonly element: HTMLDetailsElement;
  readonly #summary = makeElement("summary", {});
  readonly #items = new Map<string, Item>();

  constructor(
    readonly describe: (count: number) => readonly (Node | string)[],
    readonly change: string,
    readonly makeView: (matter: Matter) => MatterView,
    readonly describeMatter: (matter: Matter) => Shown,
  ) {
    this.element = makeElement("details", { class: "worksheet-same-matters" }, this.#summary);
  }

  /** Show these matters; `show` brings a view up to what was chosen. */
  update(
    matters: readonly Matter[],
    isChanged: (matter: Matter) => boolean,
    show: (view: MatterView, matter: Matter) => void,
  ): void {
    this.element.hidden = matters.length === 0;
    this.#summary.replaceChildren(...this.describe(matters.length));
    const keys = new Set(matters.map(({ key }) => key));
    for (const [key, { element }] of this.#items) {
      if (keys.has(key)) continue;
      element.remove();
      this.#items.delete(key);
    }
    for (const matter of matters) {
      const item = this.#items.get(matter.key) ?? this.#add(matter);
      if (isChanged(matter)) this.#open(item, matter);
      if (item.view) show(item.view, matter);
    }
  }

  #add(matter: Matter): Item {
    const { field } = this.describeMatter(matter);
    const name = nameMatter(field, matter);
    const agreed = matter.row === undefined ? matter.mine : [matter.mine];
    const change = makeButton(this.change, "worksheet-button-quiet", () => {
      this.#open(item, matter);
      item.view?.focus();
    });
    change.setAttribute("aria-label", `${this.change}: ${name}`);
    const words = sayAgreed(field, matter, (matter.mine === undefined ? "" : agreed) as Answer);
    const said = makeElement("div", { class: "worksheet-version-text" }, ...words);
    const element = makeElement(
      "div",
      { class: "worksheet-same-matter" },
      makeElement("p", { class: "worksheet-version-row" }, name),
      ...(matter.mine === undefined ? [] : [said]),
      change,
    );
    const item: Item = { element, view: undefined };
    this.#items.set(matter.key, item);
    this.element.append(element);
    return item;
  }

  #open(item: Item, matter: Matter): void {
    if (item.view) return;
    item.view = this.makeView(matter);
    item.element.replaceChildren(item.view.element);
  }
}

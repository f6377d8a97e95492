import { hideElement } from "./hide-element";
import { makeButton, makeElement } from "./make-element";
import { moveFocus } from "./move-focus";

export interface Alert {
  /** Names the trouble: showing it again replaces it, and hiding it needs the name. */
  readonly key: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly actions?: readonly { readonly words: string; readonly act: () => void }[];
  /** Where else to go on. */
  readonly links?: readonly { readonly words: string; readonly href: string }[];
  /** Move focus to it: only for trouble with what the person did just now. */
  readonly takesFocus?: boolean;
  /** What it is about, unless it is what the person tried just now. */
  readonly topic?: Topic;
}

/**
 * What an alert is about. Each topic shows one alert, the newest:
 * - `saving`: the others wait behind it, and come up again once it goes
 * - `tried`: it replaces what was tried before, which matters no more
 * - `page`: what of the page does not work
 * - `answers`: what was found damaged among the saved answers
 */
export type Topic = "saving" | "tried" | "page" | "answers";

export interface Alerts {
  show(alert: Alert): void;
  hide(key: string): void;
}

function makePanel({ title, words, actions = [], links = [] }: Alert): HTMLElement {
  const buttons = actions.map((each) => makeButton(each.words, "worksheet-button", each.act));
  const panel = makeElement(
    "div",
    { class: "worksheet-alert-panel" },
    makeElement("h2", { class: "worksheet-alert-title", tabindex: "-1" }, title),
    ...words.map((line) => makeElement("p", {}, line)),
    ...links.map((link) => makeElement("p", {}, makeElement("a", { href: link.href }, link.words))),
  );
  if (buttons.length > 0) {
    panel.append(makeElement("div", { class: "worksheet-buttons" }, ...buttons));
  }
  panel.dataset.words = words.join("\n");
  return panel;
}

/**
 * Show trouble in the page's role=alert, where it stays until it is mended.
 *
 * Alerts do not pile up: each topic shows one.
 *
 * Focus that was in it goes to `goOn` then.
 */
export function showAlerts(place: HTMLElement, goOn: HTMLElement): Alerts {
  const shown = new Map<string, HTMLElement>();
  const topics = new Map<HTMLElement, Topic>();

  /** Of each topic show the newest alone; one that is behind it comes up again once that goes. */
  const arrange = (): void => {
    const newest = new Map<Topic | undefined, HTMLElement>();
    for (const panel of shown.values()) newest.set(topics.get(panel), panel);
    for (const panel of shown.values()) {
      hideElement(panel, newest.get(topics.get(panel)) !== panel);
    }
    hideElement(place, shown.size === 0);
  };

  /** What the person tried before this matters no more. */
  const dropEarlierTries = (): void => {
    for (const [key, panel] of shown) {
      if (topics.get(panel) !== "tried") continue;
      panel.remove();
      shown.delete(key);
    }
  };

  const hide = (key: string): void => {
    moveFocus(goOn, () => {
      shown.get(key)?.remove();
      shown.delete(key);
      arrange();
    });
  };

  const show = (alert: Alert): void => {
    const before = shown.get(alert.key);
    // The same words once more would be announced once more.
    if (before && !alert.takesFocus && before.dataset.words === alert.words.join("\n")) return;
    const panel = makePanel(alert);
    before?.remove();
    shown.delete(alert.key);
    const topic = alert.topic ?? "tried";
    if (topic === "tried") dropEarlierTries();
    shown.set(alert.key, panel);
    topics.set(panel, topic);
    place.append(panel);
    arrange();
    if (alert.takesFocus) panel.querySelector("h2")?.focus();
  };

  return { show, hide };
}

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
}

export interface Alerts {
  show(alert: Alert): void;
  hide(key: string): void;
}

/**
 * Show trouble in the page's role=alert, where it stays until it is mended.
 *
 * Focus that was in it goes to `goOn` then.
 */
export function showAlerts(place: HTMLElement, goOn: HTMLElement): Alerts {
  const shown = new Map<string, HTMLElement>();

  const hide = (key: string): void => {
    moveFocus(goOn, () => {
      shown.get(key)?.remove();
      shown.delete(key);
      place.hidden = shown.size === 0;
    });
  };

  const show = (alert: Alert): void => {
    const before = shown.get(alert.key);
    // The same words once more would be announced once more.
    if (before && !alert.takesFocus && before.dataset.words === alert.words.join("\n")) return;
    const title = makeElement(
      "h2",
      { class: "worksheet-alert-title", tabindex: "-1" },
      alert.title,
    );
    const words = alert.words.map((line) => makeElement("p", {}, line));
    const buttons = (alert.actions ?? []).map(({ words, act }) =>
      makeButton(words, "worksheet-button", act),
    );
    const links = (alert.links ?? []).map(({ words, href }) =>
      makeElement("p", {}, makeElement("a", { href }, words)),
    );
    const actions = makeElement("div", { class: "worksheet-buttons" }, ...buttons);
    const panel = makeElement("div", { class: "worksheet-alert-panel" }, title, ...words, ...links);
    if (buttons.length > 0) panel.append(actions);
    panel.dataset.words = alert.words.join("\n");
    before?.remove();
    shown.set(alert.key, panel);
    place.hidden = false;
    place.append(panel);
    if (alert.takesFocus) title.focus();
  };

  return { show, hide };
}

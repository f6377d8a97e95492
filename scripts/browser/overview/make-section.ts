import { makeElement } from "../dialogs/make-element";

/**
 * Make a part of the page under a heading, by which links find it.
 *
 * Its class is written out by whoever asks: what no script names is left out of the page's style.
 */
export function makeSection(
  name: string,
  kind: string,
  title: string,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const id = `overview-${name}`;
  return makeElement(
    "section",
    { class: kind, "aria-labelledby": id },
    makeElement("h2", { id, tabindex: "-1" }, title),
    ...content,
  );
}

import { makeElement } from "../../dialogs/make-element";

type Box = HTMLTextAreaElement | HTMLInputElement;

const mirrors = new WeakMap<Box, HTMLElement>();

/**
 * Copy a box's text into a plain element after it.
 *
 * A textarea is never split between two pages and a one-line box is cut at its end, but plain
 * text is neither: it is what gets printed. On screen it is hidden, from screen readers too.
 */
export function mirrorText(box: Box): void {
  const mirror =
    mirrors.get(box) ?? makeElement("div", { class: "worksheet-mirror", "aria-hidden": "true" });
  if (!mirrors.has(box)) {
    mirrors.set(box, mirror);
    mirror.dataset.rows = box instanceof HTMLTextAreaElement ? String(box.rows) : "1";
  }
  if (mirror.previousElementSibling !== box) box.after(mirror);
  if (mirror.textContent !== box.value) mirror.textContent = box.value;
}

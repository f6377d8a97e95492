import { makeElement } from "../../dialogs/make-element";

type Box = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

const mirrors = new WeakMap<Box, HTMLElement>();

/** How many lines a box has room for; none where it is never seen. */
function countLines(box: Box): number {
  if (box instanceof HTMLTextAreaElement) return box.rows;
  return box.type === "hidden" ? 0 : 1;
}

/**
 * Copy a box's text, or what it stands for, into a plain element after it.
 *
 * A textarea is never split between two pages and a one-line box is cut at its end, but plain
 * text is neither: it is what gets printed. On screen it is hidden, from screen readers too.
 */
export function mirrorText(box: Box, text = box.value): void {
  const mirror =
    mirrors.get(box) ?? makeElement("div", { class: "worksheet-mirror", "aria-hidden": "true" });
  if (!mirrors.has(box)) {
    mirrors.set(box, mirror);
    mirror.dataset.rows = String(countLines(box));
  }
  if (mirror.previousElementSibling !== box) box.after(mirror);
  if (mirror.textContent !== text) mirror.textContent = text;
}

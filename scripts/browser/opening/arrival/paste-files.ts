import type { OpenFiles } from "./list-folders";
import { listFolders } from "./list-folders";

const EDITABLE = "input, textarea, select, [contenteditable]";

/** Tell whether a paste is meant for an element: it is in it, or nowhere in particular. */
function isMeantFor(target: HTMLElement, at: EventTarget | null): boolean {
  if (!(at instanceof Element)) return false;
  return target.contains(at) || (at === document.body && isFirst(target));
}

const isFirst = (target: HTMLElement) =>
  document.querySelector("[data-worksheet-frame]") === target;

/**
 * Open files that are pasted; text that is pasted into a field is none of this.
 *
 * Programs put a picture of a text beside the text, and a file's name beside the file: in a field
 * the text is what is wanted.
 */
export function pasteFiles(target: HTMLElement, open: OpenFiles): void {
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || !isMeantFor(target, event.target)) return;
    const isInField = event.target instanceof Element && event.target.matches(EDITABLE);
    if (isInField && event.clipboardData?.types.includes("text/plain")) return;
    event.preventDefault();
    open(files, listFolders(event.clipboardData));
  });
}

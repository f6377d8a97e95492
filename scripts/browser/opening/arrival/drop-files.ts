import { makeElement } from "../../dialogs/make-element";
import type { OpenFiles } from "./list-folders";
import { listFolders } from "./list-folders";

const WORDS = "Drop the file to open it. You can undo what it changes.";

/** Tell whether files are dragged, rather than a text or a link. */
const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/**
 * Open files that are dropped on an element; while they are over it, words say so.
 *
 * A file that falls anywhere else on the page does nothing: the browser would leave the page for it.
 */
export function dropFiles(target: HTMLElement, open: OpenFiles, words = WORDS): void {
  const sign = makeElement("p", { class: "worksheet-drop", "data-worksheet-drop": "" }, words);
  sign.hidden = true;
  target.append(sign);
  const isOver = (event: Event) => event.target instanceof Node && target.contains(event.target);

  const follow = (event: DragEvent): void => {
    if (!bringsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    sign.hidden = !isOver(event);
    event.dataTransfer.dropEffect = sign.hidden ? "none" : "copy";
  };

  document.addEventListener("dragenter", follow);
  document.addEventListener("dragover", follow);
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sign.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    sign.hidden = true;
    const { dataTransfer } = event;
    if (isOver(event)) open([...(dataTransfer?.files ?? [])], listFolders(dataTransfer));
  });
}

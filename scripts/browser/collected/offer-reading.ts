import { makeButton, makeElement } from "../dialogs/make-element";
import { dropFiles } from "../opening/arrival/drop-files";
import type { CollectedPage } from "./collected-page";
import type { Heap } from "./heap";
import { addFile, EMPTY, growHeap } from "./heap";
import { sayHeap, showHeap } from "./show-heap";

const FOLDER = "It is a folder. Open it, and take the files that are in it.";
const DROP = "Drop the files to read them together.";
const UNREAD = "This browser could not read it. Try once more.";

/** Put files on the heap, one after another; one that cannot be read stops no other. */
async function addFiles(
  page: CollectedPage,
  heap: Heap,
  files: readonly File[],
  folders: readonly string[],
): Promise<Heap> {
  const grown = growHeap(heap);
  grown.leftOut.push(...folders.map((name) => ({ name, why: FOLDER })));
  for (const file of files.filter(({ name }) => !folders.includes(name))) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) grown.leftOut.push({ name: file.name, why: UNREAD });
    else addFile(grown, { name: file.name, bytes: new Uint8Array(bytes) }, page.format, page.known);
  }
  return grown;
}

/** Take files as they are dropped or chosen, and show what all of them say together. */
export function offerReading(page: CollectedPage): void {
  const { frame, shown, status } = page;
  let heap = EMPTY;
  const box = makeElement("input", { type: "checkbox" });
  const alike = makeElement(
    "label",
    { class: "collected-alike", hidden: "" },
    box,
    " Files that hold the same are of different people: count each",
  );
  const show = (): void => {
    alike.hidden = heap.alike.length === 0;
    away.hidden = heap === EMPTY;
    showHeap(page, heap, box.checked);
  };
  let taking = Promise.resolve();
  let heaps = 0; // how often all was put away; what was being read then goes away too
  const take = (files: readonly File[], folders: readonly string[] = []): void => {
    const own = heaps;
    taking = taking.then(async () => {
      const grown = await addFiles(page, heap, files, folders);
      if (own !== heaps) return;
      heap = grown;
      show();
      status.textContent = sayHeap(heap);
    });
  };
  const input = makeElement("input", {
    type: "file",
    multiple: "",
    accept: ".json,application/json",
    "aria-label": "Choose files",
    hidden: "",
  });
  input.addEventListener("change", () => {
    take([...(input.files ?? [])]);
    input.value = "";
  });
  box.addEventListener("change", show);
  const choose = makeButton("Choose files", "worksheet-button worksheet-button-main", () =>
    input.click(),
  );
  const away = makeButton("Put all away", "worksheet-button", () => {
    heap = EMPTY;
    heaps += 1;
    box.checked = false;
    choose.focus();
    show();
    status.textContent = "All is put away. The files themselves are not changed.";
  });
  away.hidden = true;
  const words = makeElement("p", {}, "Drop the files here, all at once, or choose them.");
  const buttons = makeElement("div", { class: "worksheet-buttons" }, choose, away);
  status.before(makeElement("div", { class: "collected-drop" }, words, buttons, alike), input);
  shown.hidden = false;
  dropFiles(frame, take, DROP);
}

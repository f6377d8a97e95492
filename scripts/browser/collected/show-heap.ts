import { sayCount } from "../answers/say-count";
import type { ReadFile } from "../collecting/file/read-collected";
import { makeElement } from "../dialogs/make-element";
import type { CollectedPage } from "./collected-page";
import type { Heap } from "./heap";
import { showWorksheet } from "./show-worksheet";

const makeList = (items: readonly string[]): HTMLElement =>
  makeElement("ul", {}, ...items.map((item) => makeElement("li", {}, item)));

/** Name, folded, the files that are not read, each with why. */
function tellLeftOut({ leftOut }: Heap): Node[] {
  if (leftOut.length === 0) return [];
  const words = `${sayCount(leftOut.length, "file")} left out`;
  const items = leftOut.map(({ name, why }) => `${name}: ${why}`);
  return [makeElement("details", { open: "" }, makeElement("summary", {}, words), makeList(items))];
}

/** Say what the files hold that this page does not know. */
function tellUnknown(files: readonly ReadFile[]): Node[] {
  const count = files.reduce((sum, { unknown }) => sum + unknown, 0);
  if (count === 0) return [];
  const words = `${sayCount(count, "answer")} in them cannot be counted: this page does not know what was asked.`;
  return [makeElement("p", {}, words)];
}

/** Say how the files stand, in one sentence to be read out. */
export function sayHeap({ files, alike, leftOut }: Heap): string {
  const parts = [
    `${sayCount(files.size, "file is", "files are")} read`,
    ...(alike.length > 0
      ? [`${sayCount(alike.length, "more is", "more are")} the same as another`]
      : []),
    ...(leftOut.length > 0 ? [`${sayCount(leftOut.length, "is", "are")} left out`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** Show what all files together say; those alike count where the person said that they are others. */
export function showHeap(page: CollectedPage, heap: Heap, isAlikeCounted: boolean): void {
  const { known, shown, status } = page;
  const files = [...heap.files.values()];
  const alike = isAlikeCounted ? heap.alike.map(({ file }) => file) : [];
  const of = (id: string) => (file: ReadFile) => file.worksheet === id;
  const sections = known
    .map((each) => ({
      each,
      different: files.filter(of(each.id)),
      alike: alike.filter(of(each.id)),
    }))
    .filter(({ different }) => different.length > 0)
    .map(({ each, ...counted }) =>
      showWorksheet(each, counted, (words) => {
        status.textContent = words;
      }),
    );
  shown.replaceChildren(...tellLeftOut(heap), ...tellUnknown(files), ...sections);
}

import { sayCount } from "../../answers/say-count";
import { makeElement } from "../../dialogs/make-element";
import type { FilledSheet } from "../sheet/filled-sheet";

/** The question which private answers go along. */
export interface AskedPrivate {
  readonly element: HTMLElement;
  /** The ids of the questions that are ticked. */
  read(): string[];
  /** Ask about the answers in these, and keep what is ticked. */
  ask(sheets: readonly FilledSheet[]): void;
}

/** Make a tick for each private question that is answered: unticked each time, and none without any. */
export function askPrivate(): AskedPrivate {
  const list = makeElement("div", {});
  const element = makeElement(
    "fieldset",
    { class: "worksheet-take-private" },
    makeElement("legend", {}, "Private: it stays with you unless you tick it"),
    list,
  );
  const ticked = new Set<string>();
  element.addEventListener("change", ({ target }) => {
    const { checked, value } = target as HTMLInputElement;
    if (checked) ticked.add(value);
    else ticked.delete(value);
  });
  let asked = "";
  return {
    element,
    read: () => [...ticked],
    ask(sheets) {
      const counts = new Map<string, number>();
      for (const id of sheets.flatMap((sheet) => sheet.private)) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      element.hidden = counts.size === 0;
      const wanted = JSON.stringify([...counts]);
      if (wanted === asked) return;
      asked = wanted;
      const labels = new Map(sheets[0]?.questions.map(({ id, label }) => [id, label]));
      const boxes = [...counts].map(([id, count]) => {
        const box = makeElement("input", { type: "checkbox", name: "private", value: id });
        box.checked = ticked.has(id);
        const more = count > 1 ? ` (${sayCount(count, "answer")})` : "";
        return makeElement("label", {}, box, ` ${labels.get(id) ?? id}${more}`);
      });
      list.replaceChildren(...boxes);
    },
  };
}

/** A repeating group: its rows, and the numbers in their names and words. */

import { shareMap } from "../lazy/share-map";
import type { Field } from "./fields";

const ROW = "[data-worksheet-row]";

/** A text or attribute that carries the row's number, as the template wrote it with {n}. */
interface Numbered {
  readonly node: Node;
  readonly attribute: string | undefined;
  readonly words: string;
}

const numbered = shareMap<HTMLElement, readonly Numbered[]>("numbered");

export interface RowGroup {
  readonly id: string;
  readonly noun: string;
  readonly element: HTMLElement;
  readonly list: HTMLElement;
  readonly template: HTMLElement;
}

/** Pair the template's nodes that hold {n} with the same nodes of a row made from it. */
function pairNumbered(pattern: Node, node: Node | null | undefined): Numbered[] {
  if (!node) return [];
  const pairs: Numbered[] = [];
  if (pattern.nodeType === Node.TEXT_NODE && pattern.textContent?.includes("{n}")) {
    pairs.push({ node, attribute: undefined, words: pattern.textContent });
  }
  if (pattern instanceof Element && node instanceof Element) {
    for (const { name, value } of pattern.attributes) {
      if (value.includes("{n}")) pairs.push({ node, attribute: name, words: value });
    }
  }
  const children = [...pattern.childNodes];
  return pairs.concat(...children.map((child, i) => pairNumbered(child, node.childNodes[i])));
}

/** Find a field's group of rows and learn, before anything else changes them, where numbers stand. */
export function findRowGroup(field: Field): RowGroup {
  const element = field.element.matches("[data-worksheet-rows]")
    ? field.element
    : field.element.querySelector<HTMLElement>("[data-worksheet-rows]");
  const list = element?.querySelector<HTMLElement>("[data-worksheet-row-list]");
  const holder = element?.querySelector<HTMLTemplateElement>("[data-worksheet-row-template]");
  const template = holder?.content.firstElementChild;
  if (!element || !list || !(template instanceof HTMLElement)) {
    throw new Error(`The rows of "${field.id}" lack their list or their template.`);
  }
  const noun = element.dataset.worksheetRowName ?? "row";
  const group = { id: field.id, noun, element, list, template };
  for (const row of listRows(group)) learnNumbers(group, row);
  return group;
}

function learnNumbers(group: RowGroup, row: HTMLElement): void {
  if (!numbered.has(row)) numbered.set(row, pairNumbered(group.template, row));
}

/** List the rows, first to last. */
export function listRows(group: RowGroup): HTMLElement[] {
  return [...group.list.children].filter((row): row is HTMLElement => row.matches(ROW));
}

/** Write 1, 2, 3 … into the rows' names and words; what stands in their controls stays. */
export function numberRows(group: RowGroup): void {
  listRows(group).forEach((row, index) => {
    for (const { node, attribute, words } of numbered.get(row) ?? []) {
      const text = words.replaceAll("{n}", String(index + 1));
      if (attribute === undefined) node.textContent = text;
      else (node as Element).setAttribute(attribute, text);
    }
    row.dataset.worksheetRow = String(index + 1);
  });
}

/** Put an empty row at the end and return it; its words still lack their number. */
function makeRow(group: RowGroup): HTMLElement {
  const row = group.template.cloneNode(true) as HTMLElement;
  learnNumbers(group, row);
  group.list.append(row);
  row.dispatchEvent(new CustomEvent("worksheet-row-made", { bubbles: true }));
  return row;
}

/** Put an empty row at the end and return it. */
export function appendRow(group: RowGroup): HTMLElement {
  const row = makeRow(group);
  numberRows(group);
  return row;
}

/** Bring the group to a number of rows, at least one, taking away from the end. */
export function countRowsTo(group: RowGroup, wanted: number): void {
  const rows = listRows(group);
  for (const row of rows.slice(Math.max(wanted, 1))) row.remove();
  for (let have = rows.length; have < Math.max(wanted, 1); have += 1) makeRow(group);
  numberRows(group);
}

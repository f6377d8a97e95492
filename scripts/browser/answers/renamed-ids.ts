/** Ids that the worksheet had before, as its HTML declares them: the old id leads to the new. */

export type RenamedIds = ReadonlyMap<string, string>;

/** List the ids that an element says it had before. */
export function listEarlierIds(element: Element): string[] {
  return element.getAttribute("data-worksheet-was")?.split(" ") ?? [];
}

/** Learn what the elements were called before; `nameOf` gives what each is called now. */
export function readRenamedIds<E extends Element>(
  elements: Iterable<E>,
  nameOf: (element: E) => string,
): RenamedIds {
  const renames = new Map<string, string>();
  for (const element of elements) {
    for (const earlier of listEarlierIds(element)) renames.set(earlier, nameOf(element));
  }
  return renames;
}

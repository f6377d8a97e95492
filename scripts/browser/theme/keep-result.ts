interface Result {
  /** Where it leads; empty for the best result and for what unfolds the lesser ones. */
  address: string;
  /** Which of the pages found it belongs to, from 0. */
  place: number;
}

function listLinks(within: Element | undefined): HTMLAnchorElement[] {
  return within ? [...within.querySelectorAll<HTMLAnchorElement>("a[href]")] : [];
}

function describeResult(list: Element, stop: Element): Result {
  const isBest = stop === listLinks(list)[0];
  const address = stop instanceof HTMLAnchorElement && !isBest ? stop.href : "";
  return { address, place: [...list.children].findIndex((page) => page.contains(stop)) };
}

/**
 * The result to go on from: the one with the same address, else the one in the same place, else the
 * last. The best stays the best, whatever that is now: who has only come to the list wants the first
 * of what was typed.
 */
function findAgain(list: Element, { address, place }: Result): HTMLAnchorElement | undefined {
  const same = listLinks(list).find((link) => link.href === address);
  return same ?? listLinks(list.children[Math.min(place, list.children.length - 1)])[0];
}

/**
 * Keep the focus of whoever is among the results when these are replaced.
 *
 * Material's script empties the list and fills it anew for each letter typed. Whoever presses Tab
 * before the last results are drawn stands on one that goes, and focus would fall to the top of the
 * page. While the list is empty, focus waits in the query's field.
 */
export function keepResult(dialog: HTMLElement, list: Element, query: HTMLElement): void {
  let held: Result | null = null;
  const letGo = () => {
    held = null;
  };
  const goOn = () => {
    const adrift = [document.body, dialog, query, null] as (Element | null)[];
    if (!held || !adrift.includes(document.activeElement)) return;
    const waiting = held;
    const link = findAgain(list, held);
    link?.closest("details")?.setAttribute("open", "");
    (link ?? query).focus();
    if (!link) held = waiting; // for the field had it let go
  };
  dialog.addEventListener("focusin", ({ target }) => {
    held = target instanceof Element && list.contains(target) ? describeResult(list, target) : null;
  });
  dialog.addEventListener("pointerdown", ({ target }) => {
    if (!list.contains(target as Element)) letGo();
  });
  dialog.addEventListener("close", letGo);
  // Whoever goes on in the field waits no longer.
  for (const act of ["keydown", "input"])
    query.addEventListener(act, () => document.activeElement === query && letGo());
  new MutationObserver(goOn).observe(list, { childList: true });
}

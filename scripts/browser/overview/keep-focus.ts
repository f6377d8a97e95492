/** Change something that is shown, and leave focus where it was: on what has the same key since. */
export function keepFocus(shown: HTMLElement, change: () => void): void {
  const focused = shown.contains(document.activeElement) ? document.activeElement : null;
  const key = (focused as HTMLElement | null)?.dataset.overviewKey;
  change();
  if (key === undefined || document.activeElement === focused) return;
  findKey(shown, key)?.focus({ preventScroll: true });
}

/** Find what has a key; keys hold what people wrote in no case, and any sign in some. */
export function findKey(shown: HTMLElement, key: string): HTMLElement | undefined {
  const all = [...shown.querySelectorAll<HTMLElement>("[data-overview-key]")];
  return all.find(({ dataset }) => dataset.overviewKey === key);
}

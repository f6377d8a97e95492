/** Open what hides the place that the address names: a box that folds, or a content tab. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target instanceof HTMLInputElement && target.name.startsWith("__tabbed_")) {
    target.checked = true;
  }
  let box = target.closest("details");
  if (!box || (box.open && !box.parentElement?.closest("details:not([open])"))) return;
  for (; box; box = box.parentElement?.closest("details") ?? null) box.open = true;
  target.scrollIntoView();
}

/** Show the place that an address names, now and whenever it changes within the page. */
export function revealTarget(): void {
  reveal();
  addEventListener("hashchange", reveal);
}

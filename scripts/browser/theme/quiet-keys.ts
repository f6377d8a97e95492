/**
 * Material's script listens to single letters everywhere: N turns the page, S opens the search. Those
 * who speak to their computer set them off by chance (criterion 2.1.4), so they end here, before the
 * window hears them. Keys typed into a field have done their work by then.
 */
export function quietKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.length === 1) event.stopPropagation();
  });
}

/** Mark what someone unfolds, so that admonitions.css can tell it from what is unfolded for print. */
export function markUnfolded(): void {
  document.addEventListener("click", ({ target }) => {
    const details = target instanceof Element && target.closest("summary")?.parentElement;
    if (details instanceof HTMLDetailsElement) {
      details.toggleAttribute("data-theme-unfolded", !details.open);
    }
  });
}

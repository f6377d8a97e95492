/** Move focus to an element that takes none by itself, such as a region or a group. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.setAttribute("tabindex", "-1");
  // The bar stays in view by itself. Seen in Chromium: focus in it moves the page on all the same.
  element.focus({ preventScroll: element.closest("[data-worksheet-bar]") !== null });
}

/**
 * Run an act that takes a focused button out of the page, and let focus go on to a place near it.
 *
 * Without this it falls to the top of the page. An act that moves focus itself has its way; a
 * place that offers the way back is entered at its button.
 */
export function moveFocus(place: HTMLElement, act: () => void): void {
  const wasInPage = document.activeElement !== document.body;
  act();
  if (!wasInPage || document.activeElement !== document.body) return;
  const line = place.querySelector<HTMLElement>("[data-worksheet-undo]");
  focusOn(line?.querySelector<HTMLElement>("button") ?? place);
  // With its button in view, the words of the line may still lie under the bar.
  line?.scrollIntoView({ block: "nearest" });
}

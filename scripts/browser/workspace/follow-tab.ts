/**
 * Bring all of a field into view that the Tab key has led to, where it fits below the bar.
 *
 * Seen in Chromium: of a tall text box that takes focus, only the line with the caret comes into
 * view. After a click this would move the page under the pointer, so it follows the Tab key.
 */
export function followTab(frame: HTMLElement): void {
  frame.addEventListener("keyup", ({ key, target }) => {
    if (key !== "Tab" || !(target instanceof Element)) return;
    // What stands in the bar is in view already, and would move the page all the same.
    if (target.closest("[data-worksheet-bar]")) return;
    target.scrollIntoView({ block: "nearest" });
  });
}

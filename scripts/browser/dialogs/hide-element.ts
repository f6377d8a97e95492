/**
 * Hide an element, or show it again, and leave the page alone where it is so already.
 *
 * Seen in Chromium: what says again that an element is hidden has the style of all that `:has()`
 * asks about worked out anew, which is felt at each key where it is said at each key.
 */
export function hideElement(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

/**
 * Leave room at the window's edge for the bar that stays in view there, whatever it holds.
 *
 * What has focus, or is led to by a link, then comes to stand above the bar and not under it. The
 * stylesheet says whether the bar stays in view at all.
 */
export function leaveRoomForBar(frame: HTMLElement): void {
  const bar = frame.querySelector<HTMLElement>("[data-worksheet-bar]");
  if (!bar) return;
  const measure = () =>
    document.documentElement.style.setProperty("--worksheet-bar-height", `${bar.offsetHeight}px`);
  new ResizeObserver(measure).observe(bar);
  // Seen in Chromium: of a tall text box that takes focus, only the line with the caret comes into
  // view. After a click this would move the page under the pointer, so it follows the Tab key.
  frame.addEventListener("keyup", ({ key, target }) => {
    if (key === "Tab" && target instanceof Element) target.scrollIntoView({ block: "nearest" });
  });
}

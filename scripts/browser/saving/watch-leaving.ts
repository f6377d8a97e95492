/**
 * Call back when the page is hidden, frozen or left.
 *
 * A phone may give no other sign before it is gone, and a frozen tab may be thrown away as it is.
 * Who listens in the capture phase is called before those who do not.
 */
export function watchLeaving(leave: () => void, options: AddEventListenerOptions = {}): void {
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") leave();
    },
    options,
  );
  document.addEventListener("freeze", leave, options);
  window.addEventListener("pagehide", leave, options);
}

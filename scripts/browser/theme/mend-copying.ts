/**
 * Material's script frames each "Copy to clipboard" in a landmark without a name, and says "Copied" in
 * a box that only the eye finds. The frame becomes a plain one, and the box is read out.
 */
export function mendCopying(): void {
  for (const frame of document.querySelectorAll(".md-code__nav"))
    frame.setAttribute("role", "none");
  document.querySelector(".md-dialog")?.setAttribute("aria-live", "polite");
}

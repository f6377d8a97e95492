import type { OpenWorksheet } from "../session/open-worksheet";

// A section is where one is once its beginning has come into the upper third of the window.
const UPPER_PART = 1 / 3;

/** Return which section is being read: the last that has begun, or the last that fits. */
function findCurrent(sections: readonly HTMLElement[]): number {
  const { clientHeight, scrollHeight, scrollTop } = document.documentElement;
  const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
  const line = clientHeight * (isAtEnd ? 1 : UPPER_PART);
  const begun = sections.filter((section) => section.getBoundingClientRect().top <= line);
  return Math.max(begun.length - 1, 0);
}

/** Mark, in the list of sections and in the bar, the section where one is. */
export function followScroll({ form, frame }: OpenWorksheet): void {
  const sections = [...form.querySelectorAll<HTMLElement>("[data-worksheet-section]")];
  const links = [
    ...frame.querySelectorAll("[data-worksheet-contents] [data-worksheet-to-section]"),
  ];
  const where = frame.querySelector("[data-worksheet-where]");
  let shown = -1;
  let isWaiting = false;
  const update = (): void => {
    isWaiting = false;
    const current = findCurrent(sections);
    if (current === shown) return;
    links[shown]?.removeAttribute("aria-current");
    links[current]?.setAttribute("aria-current", "true");
    if (where) where.textContent = `${current + 1} of ${sections.length}`;
    shown = current;
  };
  const updateSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(update);
  };
  if (sections.length === 0) return;
  window.addEventListener("scroll", updateSoon, { passive: true });
  window.addEventListener("resize", updateSoon);
  update();
}

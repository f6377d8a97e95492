import type { OpenWorksheet } from "../session/open-worksheet";

/**
 * Let focus follow the links to sections: to the heading, so that it is read out first.
 *
 * The browser itself goes to the place and remembers it in the address, as for any link.
 */
export function goToSection({ frame }: OpenWorksheet): void {
  frame.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("[data-worksheet-to-section]") : null;
    const id = link?.getAttribute("href")?.slice(1);
    const heading = id ? document.getElementById(id)?.querySelector("h2") : null;
    if (!heading) return;
    heading.tabIndex = -1;
    // Once the browser has gone there: it would take focus off again.
    window.setTimeout(() => heading.focus({ preventScroll: true }));
  });
}

import { LIMITS } from "../answers/limits";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

/** Write beside a line of the menu what there is to know of it. */
function hint(menu: HTMLElement, action: string, words: string): void {
  const place = menu.querySelector(`[data-worksheet-hint="${action}"]`);
  if (place) place.textContent = words;
}

/**
 * Open and close the menu of the bar: a button that shows a group of buttons, in the order of Tab.
 *
 * Whatever is chosen in it closes it and leaves focus on its button, so that a question that is
 * asked next gives focus back to something that is there. Esc does the same.
 */
export function openMore(worksheet: OpenWorksheet): void {
  const menu = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-menu]");
  const opener = menu?.querySelector<HTMLElement>('[data-worksheet-action="more"]');
  if (!menu || !opener) return;
  const isOpen = () => opener.getAttribute("aria-expanded") === "true";
  const show = (isShown: boolean) => opener.setAttribute("aria-expanded", String(isShown));
  const close = (): void => {
    show(false);
    opener.focus({ preventScroll: true });
  };
  hint(menu, "earlier-versions", `${LIMITS.historyOfDays} days`);
  hint(menu, "shared-computer", worksheet.isTabOnly ? "on" : "off");
  onAction(worksheet, "more", () => show(!isOpen()));
  onAction(worksheet, "blank-form", () => {
    show(true);
    menu.querySelector<HTMLElement>("[data-worksheet-blank] a")?.focus({ preventScroll: true });
  });
  // Before the button's own act, which may ask something.
  menu.addEventListener(
    "click",
    ({ target }) => {
      const chosen = target instanceof Element ? target.closest("button, a") : null;
      if (chosen && chosen !== opener) close();
    },
    true,
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    event.stopPropagation();
    close();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) show(false);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) show(false);
  });
}

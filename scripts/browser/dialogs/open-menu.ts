/**
 * Open and close a menu: a button that shows a group of buttons, in the order of Tab.
 *
 * Whatever is chosen in it closes it and leaves focus on its button, so that a question that is
 * asked next gives focus back to something that is there. Esc does the same.
 */
export function openMenu(menu: HTMLElement, opener: HTMLElement): (isShown: boolean) => void {
  const isOpen = () => opener.getAttribute("aria-expanded") === "true";
  const show = (isShown: boolean) => opener.setAttribute("aria-expanded", String(isShown));
  const close = (): void => {
    show(false);
    opener.focus({ preventScroll: true });
  };
  opener.addEventListener("click", () => show(!isOpen()));
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
  return show;
}

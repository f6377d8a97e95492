import { LIMITS } from "../answers/limits";
import { openMenu } from "../dialogs/open-menu";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

/** Write beside a line of the menu what there is to know of it. */
function hint(menu: HTMLElement, action: string, words: string): void {
  const place = menu.querySelector(`[data-worksheet-hint="${action}"]`);
  if (place) place.textContent = words;
}

/** Open and close the menu of the bar. */
export function openMore(worksheet: OpenWorksheet): void {
  const menu = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-menu]");
  const opener = menu?.querySelector<HTMLElement>('[data-worksheet-action="more"]');
  if (!menu || !opener) return;
  hint(menu, "earlier-versions", `${LIMITS.historyOfDays} days`);
  hint(menu, "shared-computer", worksheet.isTabOnly ? "on" : "off");
  const show = openMenu(menu, opener);
  opener.hidden = false;
  onAction(worksheet, "blank-form", () => {
    show(true);
    menu.querySelector<HTMLElement>("[data-worksheet-blank] a")?.focus({ preventScroll: true });
  });
}

import { dropAsked } from "../relationships/drop-asked";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Keeping } from "./keeping";
import { saveAll } from "./save-all";

/**
 * Let go of the database, and load the page again.
 *
 * It shows what this tab chose, and not what an address still asks for because it could not be
 * looked up at first.
 */
export function reload(worksheet: OpenWorksheet, keeping: Keeping): void {
  keeping.close();
  worksheet.status.show("saved");
  dropAsked();
  window.location.reload();
}

/**
 * Save all, do what the next page is to show, and load the page again.
 *
 * From before it is saved nothing can be typed: it would be said to be saved, and go with this page.
 * So the form is inert, and what has the focus in it loses it; the bar, the status and the alerts
 * stand outside the form, and are heard as ever. Where the act fails, the form is as it was, and so
 * is the focus, unless something else has taken it meanwhile. Rejects then.
 */
export async function loadAgain(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  act: () => Promise<unknown> | unknown,
): Promise<void> {
  const { form } = worksheet;
  const { activeElement } = document;
  form.inert = true;
  try {
    await saveAll(keeping.saver);
    await act();
  } catch (error) {
    form.inert = false;
    const isLost = document.activeElement === document.body || !document.activeElement;
    if (isLost && activeElement instanceof HTMLElement)
      activeElement.focus({ preventScroll: true });
    throw error;
  }
  reload(worksheet, keeping);
}

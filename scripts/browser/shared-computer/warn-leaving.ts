import type { Saver } from "../saving/saver";
import type { OpenWorksheet } from "../session/open-worksheet";
import { isTabOnly, keepTab, listTabWorksheets, readTab } from "../storage/tab-answers";

// A link that was followed has left the page long before.
const ON_ITS_WAY_MS = 2000;

/** Tell whether the tab keeps anything that the person has in no file. */
function isAnyInNoFile(database: string): boolean {
  try {
    return listTabWorksheets(database).some((id) => !readTab(database, id).isInFile);
  } catch {
    return false;
  }
}

/** Tell whether a click follows a link to another page of this site, in this tab. */
function staysHere({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || ctrlKey || metaKey || shiftKey) return false;
  return link.origin === location.origin && !link.download && !link.target;
}

/** Remember, when a file is taken away, that what the tab keeps stands in one. */
function noteFiles({ database, form, names }: OpenWorksheet, saver: Saver): void {
  form.addEventListener("worksheet-file", () => {
    const note = () => {
      // A device that was cleared meanwhile stays clear.
      if (!isTabOnly(database)) return;
      const { worksheet } = names;
      keepTab(database, worksheet, { ...readTab(database, worksheet), isInFile: true });
    };
    saver.flush().then(note).catch(reportError);
  });
}

/**
 * Warn before the tab is closed while it keeps answers that stand in no file: they go with it.
 *
 * Another page of this site is no end of the tab, so following a link there warns only where the
 * newest words could not be kept. The browser chooses the words, and may show none.
 */
export function warnLeaving(worksheet: OpenWorksheet, saver: Saver): void {
  const { database, frame } = worksheet;
  let goneOn = Number.NEGATIVE_INFINITY;
  noteFiles(worksheet, saver);
  document.addEventListener("click", (event) => {
    if (staysHere(event)) goneOn = performance.now();
  });
  window.addEventListener("beforeunload", (event) => {
    const staysInTab = performance.now() - goneOn < ON_ITS_WAY_MS;
    const isLost = frame.dataset.worksheetState === "unsaved";
    if (isLost || (!staysInTab && isAnyInNoFile(database))) event.preventDefault();
  });
}

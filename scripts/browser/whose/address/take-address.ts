import { loadPart } from "../../lazy/load-part";
import { readAsked } from "../../relationships/ask-by-address";
import { chooseRelationship } from "../../storage/choose-relationship";
import { isTabOnly } from "../../storage/tab-answers";

/**
 * Have the tab show what the address asks for: whose answers, and which entry.
 *
 * Mostly it asks for none, and nothing is waited for; else it resolves once the tab shows them.
 * Where that cannot be found out the page is nobody's, and the address still asks as it is loaded
 * again: to show somebody else would mix up people.
 */
export function takeAddress(form: HTMLElement): Promise<void> | undefined {
  const { worksheetDatabase: database = "worksheets" } = form.dataset;
  window.addEventListener("hashchange", () => {
    if (readAsked(location.hash)) location.reload();
  });
  const asked = readAsked(location.hash);
  // On a shared computer nobody is known.
  if (!asked || isTabOnly(database)) return undefined;
  return loadPart<typeof import("./part")>("address")
    .then(({ showAsked }) => showAsked(form, asked))
    .catch(() => void chooseRelationship(database, undefined, ["tab"]))
    .catch(() => undefined); // storage is blocked: the page names whom it shows
}

import { makeKey } from "../relationships/answer-key";
import type { Asked } from "../relationships/ask-by-address";
import { readAsked } from "../relationships/ask-by-address";
import type { Relationship } from "../relationships/relationship";
import { chooseEntry } from "../storage/choose-entry";
import { chooseRelationship, readChosen } from "../storage/choose-relationship";
import { listRelationships } from "../storage/list-relationships";
import { openToRead } from "../storage/open-database";
import { nameStored } from "../storage/stored-names";
import { isTabOnly } from "../storage/tab-answers";
import { leaveNote, makeNote, sayFor } from "./arrival-note";

// A database that does not answer for so long is one that the page cannot save in either.
const PATIENCE_MS = 5000;
const UNKNOWN = "The one whom this link is for was not found in this browser.";

/** Find somebody by an id that this browser or another one's files have for them. */
async function find(database: string, id: string): Promise<Relationship | undefined> {
  const opened = await openToRead(nameStored("answers", { database }));
  if (!opened) return undefined;
  try {
    const known = await listRelationships(opened);
    return known.find((each) => each.id === id) ?? known.find(({ also }) => also?.includes(id));
  } finally {
    opened.close();
  }
}

/** Have this tab alone show it: others may open at the same moment, each for somebody else. */
function show(form: HTMLElement, whose: Relationship | undefined, { relationship, entry }: Asked) {
  const { worksheet = "", worksheetDatabase: database = "worksheets" } = form.dataset;
  try {
    if (relationship !== undefined) chooseRelationship(database, whose, ["tab"]);
    const isFound = relationship !== undefined && (relationship === null || whose);
    const series = makeKey({ worksheet, relationship: isFound ? whose?.id : undefined });
    if (entry !== undefined && (isFound || relationship === undefined)) {
      chooseEntry(database, series, entry ?? undefined, ["tab"]);
    }
    if (relationship && !whose) leaveNote(database, makeNote(`${UNKNOWN} ${sayFor(undefined)}`));
    // The tab knows it from now on: what is chosen on the page counts, also once it is loaded again.
    history.replaceState(history.state, "", location.pathname + location.search);
  } catch {
    // Storage is full or blocked: the page shows what it showed last, and names it.
  }
}

/**
 * Have the tab show what the address asks for: whose answers, and which entry.
 *
 * Mostly it knows of them, and it is done at once; else it resolves once they are looked up. Whoever
 * is not found leaves the page to nobody: to show somebody else would mix up people.
 */
export function takeAddress(form: HTMLElement): Promise<void> | undefined {
  const { worksheetDatabase: database = "worksheets" } = form.dataset;
  window.addEventListener("hashchange", () => {
    if (readAsked(location.hash)) location.reload();
  });
  const asked = readAsked(location.hash);
  // On a shared computer nobody is known.
  if (!asked || isTabOnly(database)) return undefined;
  const { relationship } = asked;
  const chosen = readChosen(database);
  if (!relationship || chosen?.id === relationship) {
    show(form, relationship ? chosen : undefined, asked);
    return undefined;
  }
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  const found = find(database, relationship).catch(() => undefined);
  return Promise.race([found, late]).then((whose) => show(form, whose, asked));
}

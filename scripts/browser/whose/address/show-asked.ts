import { makeKey } from "../../relationships/answer-key";
import type { Asked } from "../../relationships/ask-by-address";
import { dropAsked } from "../../relationships/drop-asked";
import type { Relationship } from "../../relationships/relationship";
import { chooseEntry } from "../../storage/choose-entry";
import { chooseRelationship, readChosen } from "../../storage/choose-relationship";
import { listRelationships } from "../../storage/list-relationships";
import { openToRead } from "../../storage/open-database";
import { nameStored } from "../../storage/stored-names";
import { leaveNote, makeNote, sayFor } from "../arrival-note";

// A database that does not answer for so long is one that the page cannot save in either.
const PATIENCE_MS = 5000;
const UNKNOWN = "The one whom this link is for was not found in this browser.";
const LATE =
  "It could not be looked up whom this link is for. Load the page again to try once more.";

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
  if (relationship !== undefined) chooseRelationship(database, whose, ["tab"]);
  const isFound = relationship !== undefined && (relationship === null || whose);
  const series = makeKey({ worksheet, relationship: isFound ? whose?.id : undefined });
  if (entry !== undefined && (isFound || relationship === undefined)) {
    chooseEntry(database, series, entry ?? undefined, ["tab"]);
  }
  if (relationship && !whose) {
    leaveNote(database, makeNote(`${UNKNOWN} ${sayFor(undefined)}`, undefined));
  }
  // The tab knows it from now on: what is chosen on the page counts, also once it is loaded again.
  dropAsked();
}

/** Leave the page to nobody, and the address as it is: loading the page again asks once more. */
function showNobody(database: string): void {
  chooseRelationship(database, undefined, ["tab"]);
  leaveNote(database, makeNote(`${LATE} ${sayFor(undefined)}`, undefined));
}

/** Find somebody, or return null where the database says nothing in time or cannot be read. */
async function findInTime(database: string, id: string): Promise<Relationship | undefined | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  return Promise.race([find(database, id).catch(() => null), late]);
}

/**
 * Have the tab show what an address asks for: whose answers, and which entry.
 *
 * Whoever is not found leaves the page to nobody: to show somebody else would mix up people.
 */
export async function showAsked(form: HTMLElement, asked: Asked): Promise<void> {
  const { worksheetDatabase: database = "worksheets" } = form.dataset;
  const { relationship } = asked;
  const chosen = readChosen(database);
  if (!relationship || chosen?.id === relationship) {
    return show(form, relationship ? chosen : undefined, asked);
  }
  const found = await findInTime(database, relationship);
  if (found === null) showNobody(database);
  else show(form, found, asked);
}

/** Taking back what went along with a change, and saying so. */

import { sayCount } from "../answers/say-count";
import type { Relationship } from "../relationships/relationship";
import type { OpenWorksheet } from "../session/open-worksheet";
import { chooseEntry } from "../storage/choose-entry";
import type { MovedWorksheet } from "../storage/moving/move-answers";
import type { Database } from "../storage/open-database";
import type { ArrivalNote } from "./arrival-note";
import { sayFor } from "./arrival-note";
import { choosing } from "./choosing";
import type { Outcome, Owners } from "./give-answers";
import { takeBack, takeEntryBack } from "./give-answers";
import { nameSeries } from "./give-chosen";
import { listFamilies } from "./list-families";

/** Whose the answers are, and whose they were. */
type Back = Owners & { readonly from: Relationship };

/** Say whose the page is, and that all went back: with what was changed since, where anything was. */
const sayBack = (whose: Relationship | undefined, isAsBefore: boolean): string =>
  `${sayFor(whose).slice(0, -1)}, ${isAsBefore ? "as before" : "with what was changed since"}.`;

/** Say what did not go back, and why: a copy that was added to stays. */
function sayStays(
  worksheet: OpenWorksheet,
  { given, isCopied }: ArrivalNote,
  { from, to }: Back,
  { moved, begun }: Outcome,
): string {
  if (isCopied) return `What was added since stays with ${from.name}, and the copy with it.`;
  const titles = new Map(listFamilies(worksheet).map(({ ids, title }) => [ids[0], title]));
  const name = (found: readonly Pick<MovedWorksheet, "ids">[]) =>
    found.map(({ ids }) => titles.get(ids[0]) ?? "").join(", ");
  const isOne = given.length === 1;
  const what = isOne ? "it stays" : `${name(begun)} ${begun.length > 1 ? "stay" : "stays"}`;
  const whose = to ? `for ${to.name}` : "for nobody named yet";
  const stays = `${what} with ${from.name}, as something is written ${whose} already`;
  const gone = `${isOne ? "it" : "the rest"} is no longer with ${from.name}`;
  const isAnyGone = given.length > moved.length + begun.length;
  const said = [...(begun.length > 0 ? [stays] : []), ...(isAnyGone ? [gone] : [])].join("; ");
  const taken = `Taken back: ${name(moved)}. But`;
  return `${moved.length > 0 ? taken : "Nothing was changed:"} ${said}.`;
}

/** Take the one entry back that went. */
async function giveOneBack(
  worksheet: OpenWorksheet,
  database: Database,
  note: ArrivalNote,
  entry: NonNullable<ArrivalNote["entry"]>,
  owners: Back,
): Promise<string> {
  const { database: name, id, title } = worksheet;
  const [ids = [id]] = note.given;
  const series = nameSeries(worksheet, owners.to);
  const done = await choosing(
    () => chooseEntry(name, series, entry.from),
    () => takeEntryBack(name, database, { title, ids }, owners, note),
    // Of a copy the entry stands where it stood.
    (taken) => taken !== undefined || note.isCopied === true,
  );
  const nothing = { moved: [], begun: [] };
  if (!done) return `${sayFor(owners.to)} ${sayStays(worksheet, note, owners, nothing)}`;
  const { beside, revisions } = done;
  const said = sayBack(owners.to, note.isCopied === true || revisions === note.revisions);
  if (beside === 0) return said;
  const answers = sayCount(beside, "answer");
  return `${said} ${answers} from ${owners.from.name} stayed beside what is written here: see Earlier versions.`;
}

/** Take back what went along; return the words that say so. */
export async function giveBack(
  worksheet: OpenWorksheet,
  database: Database,
  note: ArrivalNote,
  owners: Back,
): Promise<string> {
  const { database: name, id, title, entry } = worksheet;
  if (note.entry) return giveOneBack(worksheet, database, note, note.entry, owners);
  const worksheets = note.given.map((ids) => ({ title, ids }));
  const series = nameSeries(worksheet, owners.to);
  const isHere = ({ ids }: MovedWorksheet) => ids.includes(id);
  const isMoved = !note.isCopied && worksheets.some(isHere);
  const outcome = await choosing(
    () => (isMoved ? chooseEntry(name, series, entry) : () => {}),
    () => takeBack(name, database, worksheets, owners, note),
    ({ moved }) => moved.some(isHere),
  );
  const { moved } = outcome;
  if (moved.length < worksheets.length) {
    return `${sayFor(owners.to)} ${sayStays(worksheet, note, owners, outcome)}`;
  }
  const revisions = moved.reduce((sum, each) => sum + each.revisions, 0);
  return sayBack(owners.to, note.isCopied === true || revisions === note.revisions);
}

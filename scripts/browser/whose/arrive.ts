import { isBlank, isSameAnswer } from "../answers/answer";
import { sayCount } from "../answers/say-count";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import { makeKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { chooseEntry } from "../storage/choose-entry";
import { chooseRelationship, isChosen } from "../storage/choose-relationship";
import { keepRemembered, listRelationships } from "../storage/list-relationships";
import type { Database } from "../storage/open-database";
import type { MovedWorksheet } from "../storage/worksheet/move-answers";
import { allOf } from "../storage/worksheet/read-contents";
import type { ArrivalNote } from "./arrival-note";
import { leaveNote, makeNote, sayFor, takeNote } from "./arrival-note";
import type { Owners } from "./give-answers";
import { takeBack, takeEntryBack } from "./give-answers";
import { listFamilies } from "./list-families";
import { reload, saveAll } from "./reload";

const PROBLEM = "whose";

/** Say what went back where not all of it did. */
function sayStays(
  worksheet: OpenWorksheet,
  { isCopied }: ArrivalNote,
  { from, to }: Owners & { readonly from: Relationship },
  gone: readonly MovedWorksheet[],
): string {
  if (isCopied) return `What you wrote since stays with ${from.name}, and the copy with it.`;
  const titles = listFamilies(worksheet)
    .filter(({ ids: [id] }) => gone.some(({ ids }) => ids[0] === id))
    .map(({ title }) => title);
  const went =
    gone.length > 0 ? `Taken back: ${titles.join(", ")}. The rest` : "Nothing was changed: it";
  const whose = to ? `for ${to.name}` : "for nobody named yet";
  return `${went} stays with ${from.name}, as something is written ${whose} already.`;
}

/** Take back what went along; return the words that say so: a copy that was written in stays. */
async function back(
  worksheet: OpenWorksheet,
  database: Database,
  note: ArrivalNote,
  owners: Owners & { readonly from: Relationship },
): Promise<string> {
  const { database: name, id, title } = worksheet;
  const worksheets = note.given.map((ids) => ({ title, ids }));
  const [only] = worksheets;
  const series = makeKey({ worksheet: id, relationship: owners.to?.id });
  const whose = sayFor(owners.to);
  const asBefore = `${whose.slice(0, -1)}, as before.`;
  if (!note.entry || !only) {
    const gone = await takeBack(name, database, worksheets, owners, note);
    const isHere = !note.isCopied && gone.some(({ ids }) => ids.includes(id));
    if (isHere) chooseEntry(name, series, worksheet.entry);
    const isAll = gone.length === worksheets.length;
    return isAll ? asBefore : `${whose} ${sayStays(worksheet, note, owners, gone)}`;
  }
  const beside = await takeEntryBack(name, database, only, owners, note);
  chooseEntry(name, series, note.entry.from);
  if (beside === undefined) return `${whose} ${sayStays(worksheet, note, owners, [])}`;
  const answers = sayCount(beside, "answer");
  return beside > 0
    ? `${asBefore} ${answers} from ${owners.from.name} stayed beside what is written here: see Earlier versions.`
    : asBefore;
}

/** Offer to take back what went along with the change, until the page is left. */
function offerBack(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  database: Database,
  note: ArrivalNote,
): void {
  const { alerts, database: name, frame, relationship } = worksheet;
  const place = findUndos(frame);
  if (!place || !relationship || note.given.length === 0) return;
  const undo = async (): Promise<void> => {
    await saveAll(keeping.saver);
    const from = note.from ?? undefined;
    const forget = chooseRelationship(name, from);
    let words: string;
    try {
      words = await back(worksheet, database, note, { from: relationship, to: from });
    } catch (error) {
      forget();
      throw error;
    }
    leaveNote(name, makeNote(words));
    reload(worksheet, keeping);
  };
  const fail = (): void => {
    offerBack(worksheet, keeping, database, note);
    alerts.show({
      key: PROBLEM,
      title: "This could not be taken back just now",
      words: ["Nothing was changed. Choose Undo again."],
      takesFocus: true,
    });
  };
  offerUndo(place, note.words, () => void undo().catch(fail));
}

/** Say what was changed on the page before, once, and go on where it was done. */
function say(worksheet: OpenWorksheet, keeping: Keeping, database: Database): void {
  const note = takeNote(worksheet.database);
  if (!note) return;
  worksheet.status.say(note.words);
  worksheet.frame.querySelector<HTMLElement>('[data-worksheet-action="whose"]')?.focus();
  offerBack(worksheet, keeping, database, note);
}

/**
 * Bring in step what the tab remembers of whose its answers are, and what the database knows.
 *
 * The tab's memory may be newer than the database, which a browser can remove, or older, where
 * another tab has changed a name. A browser that was killed may have forgotten the choice: with one
 * relationship it is clear, unless something was written for nobody.
 */
export async function arrive(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  database: Database,
): Promise<void> {
  const { database: name, frame, relationship } = worksheet;
  const known = await listRelationships(database);
  const [only] = known;
  const found = known.find(({ id }) => id === relationship?.id);
  if (relationship && !found && !(await keepRemembered(database, relationship))) {
    chooseRelationship(name, undefined);
    return reload(worksheet, keeping);
  }
  if (found && !isSameAnswer(found, relationship)) {
    chooseRelationship(name, found);
    return reload(worksheet, keeping);
  }
  if (
    !relationship &&
    only &&
    known.length === 1 &&
    !isChosen(name) &&
    !(await isAnyHere(worksheet, database))
  ) {
    chooseRelationship(name, only);
    return reload(worksheet, keeping);
  }
  frame.toggleAttribute("data-worksheet-one", known.length <= 1);
  say(worksheet, keeping, database);
}

/** Tell whether anything was written for nobody, on the page or before. */
async function isAnyHere(worksheet: OpenWorksheet, database: Database): Promise<boolean> {
  const stored = await database.getAll("answers", allOf(worksheet.id));
  const isStored = stored.some((record) => !isBlank(record?.value));
  return isStored || readAnswers(worksheet).size + worksheet.unasked.size > 0;
}

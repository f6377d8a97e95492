import { isBlank, isSameAnswer } from "../answers/answer";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import type { Relationship } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import { loadAgain, reload } from "../saving/load-again";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { chooseRelationship, isChosen } from "../storage/choose-relationship";
import { keepRemembered, listRelationships } from "../storage/list-relationships";
import type { Database } from "../storage/open-database";
import { allOf } from "../storage/worksheet/read-contents";
import type { ArrivalNote } from "./arrival-note";
import { leaveNote, makeNote, takeNote } from "./arrival-note";
import { choosing } from "./choosing";
import { giveBack } from "./give-back";

const PROBLEM = "whose";

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
  const from = note.from ?? undefined;
  const undo = async (): Promise<void> => {
    const owners = { from: relationship, to: from };
    const words = await choosing(
      () => chooseRelationship(name, from),
      () => giveBack(worksheet, database, note, owners),
    );
    leaveNote(name, makeNote(words, from));
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
  offerUndo(place, note.words, () => void loadAgain(worksheet, keeping, undo).catch(fail));
}

/** Say what was changed on the page before, once, and go on where it was done. */
function say(worksheet: OpenWorksheet, keeping: Keeping, database: Database): void {
  const note = takeNote(worksheet.database, worksheet.relationship);
  if (!note) return;
  worksheet.status.say(note.words);
  worksheet.frame.querySelector<HTMLElement>('[data-worksheet-action="whose"]')?.focus();
  offerBack(worksheet, keeping, database, note);
}

/** Show somebody's page, once what is typed here by now is read and saved. */
async function show(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  whose: Relationship,
): Promise<void> {
  await keeping.begun;
  await loadAgain(worksheet, keeping, () => chooseRelationship(worksheet.database, whose));
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
    return show(worksheet, keeping, found);
  }
  if (
    !relationship &&
    only &&
    known.length === 1 &&
    !isChosen(name) &&
    !(await isAnyHere(worksheet, database))
  ) {
    return show(worksheet, keeping, only);
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

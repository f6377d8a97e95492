import { leaveAgreementOut } from "../../agreeing/record/leave-agreement-out";
import { isBlank } from "../../answers/answer";
import { nameToday } from "../../answers/clock";
import { sayCount } from "../../answers/say-count";
import { makeBackup } from "../../backups/make-backup";
import { readHeld } from "../../backups/read-held";
import { ask } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import { findUndos, offerUndo } from "../../dialogs/offer-undo";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";
import { tellTabs } from "../../saving/tabs/tell-tabs";
import { chooseRelationship, readChosen } from "../../storage/choose-relationship";
import type { RelationshipChange } from "../../storage/list-relationships";
import { changeRelationship, listRelationships } from "../../storage/list-relationships";
import { openBriefly } from "../../storage/open-briefly";
import type { Database } from "../../storage/open-database";
import { isNewer } from "../../storage/open-database";
import type { RemovedOwner } from "../../storage/worksheet/remove-owner";
import { putOwnerBack, removeOwner } from "../../storage/worksheet/remove-owner";
import type { DescribedWorksheet } from "../facts/described-worksheet";
import { listDated } from "../facts/find-worksheet";
import { loadWorksheets } from "../facts/load-worksheets";
import type { OverviewPage } from "../overview-page";
import { askEnding, makeBackupOffer } from "./ask-ending";
import { forgetChoice } from "./forget-choice";

const PROBLEM = "ending";

/** One sitting with a relationship that ends, or goes. */
interface Sitting {
  readonly page: OverviewPage;
  readonly database: Database;
  readonly relationship: Relationship;
  readonly listed: readonly DescribedWorksheet[];
  look(): void;
}

const say = ({ page }: Sitting, words: string): void => {
  page.status.textContent = words;
};

/** Say what is kept of it: “3 worksheets, 84 answers”. */
async function sayHeld({ database, relationship }: Sitting): Promise<string> {
  const held = (await readHeld(database)).filter(
    (each) => each.relationship === relationship.id && !isBlank(each.answers),
  );
  const worksheets = new Set(held.map(({ worksheet }) => worksheet)).size;
  const answers = held.reduce(
    (sum, each) => sum + leaveAgreementOut(Object.entries(each.answers)).length,
    0,
  );
  return `${sayCount(worksheets, "worksheet")}, ${sayCount(answers, "answer")}`;
}

/** Return what backs all of it up, and says so in its place. */
const prepareBackup =
  ({ page, database, relationship, listed }: Sitting) =>
  (told: HTMLElement): void => {
    makeBackup({
      frame: page.frame,
      format: page.format,
      database: page.database,
      dated: listDated(listed),
      relationship,
      open: async () => database,
      say: (words) => {
        told.textContent = words;
      },
    }).catch(() => {
      told.textContent = "The back-up could not be made just now. Try again.";
    });
  };

/** Offer to put back what was removed, and again if that fails. */
function offerBack(sitting: Sitting, done: string, removed: RemovedOwner): void {
  const { page, database, look } = sitting;
  const undo = async (): Promise<void> => {
    const isAll = await putOwnerBack(page.database, database, removed);
    tellTabs(
      page.database,
      removed.keys.map(({ key }) => key),
    );
    look();
    say(sitting, isAll ? "Everything is back." : "It is back, but for what was begun anew since.");
  };
  offerUndo(findUndos(page.frame) ?? page.frame, done, () => {
    undo().catch(() => {
      offerBack(sitting, done, removed);
      page.alerts.show({
        key: PROBLEM,
        title: "This could not be taken back just now",
        words: ["It is kept while this page is open. Choose Undo again."],
        takesFocus: true,
      });
    });
  });
}

/** Remove all that is kept of it, tell the other tabs, and offer the way back. */
async function remove(
  sitting: Sitting,
  change: RelationshipChange | undefined,
  done: string,
): Promise<void> {
  const { page, database, relationship, look } = sitting;
  const removed = await removeOwner(page.database, database, relationship, change);
  if (!change) forgetChoice(page.database, relationship.id);
  tellTabs(
    page.database,
    removed.keys.map(({ key }) => key),
  );
  look();
  say(sitting, done);
  offerBack(sitting, done, removed);
}

/** Open the worksheet that closes a relationship well, for the one whom it is about. */
function openClosing({ page, relationship }: Sitting, id: string): void {
  chooseRelationship(page.database, relationship);
  window.location.assign(`${page.worksheets}${id}/`);
}

/** Let a relationship be over from today on; one that has ended before keeps the day of that. */
const endToday = (now: Relationship): Relationship => ({ ...now, ended: now.ended ?? nameToday() });

async function end(sitting: Sitting): Promise<void> {
  const { page, database, relationship, listed, look } = sitting;
  const way = await askEnding({
    frame: page.frame,
    relationship,
    closing: listed
      .filter(({ closes }) => closes)
      .map(({ id, title }) => ({ title, open: () => openClosing(sitting, id) })),
    held: await sayHeld(sitting),
    backUp: prepareBackup(sitting),
  });
  if (way === undefined) return;
  const done = `${sayPair(relationship)} has ended.`;
  if (way === "clear") return remove(sitting, endToday, `${done} All that was written is cleared.`);
  const ended = await changeRelationship(database, relationship, endToday);
  if (ended && readChosen(page.database)?.id === ended.id) chooseRelationship(page.database, ended);
  look();
  say(sitting, ended ? done : `${sayPair(relationship)} was deleted in another tab.`);
}

async function deleteForGood(sitting: Sitting): Promise<void> {
  const { page, relationship } = sitting;
  const pair = sayPair(relationship);
  const isSure = await ask(page.frame, {
    name: "delete-relationship",
    title: `Delete ${pair}?`,
    isDanger: true,
    body: [
      makeElement(
        "p",
        {},
        `All that this browser keeps of ${pair} goes: ${await sayHeld(sitting)}, with their earlier ` +
          "versions. Files that you saved stay where they are.",
      ),
      makeBackupOffer(prepareBackup(sitting)),
      makeElement("p", {}, "You can take it back until you leave this page."),
    ],
    yes: "Delete all of it",
    no: "Keep it",
  });
  if (isSure) await remove(sitting, undefined, `${pair} is deleted.`);
}

/** What may be done about a relationship as it is over. */
export const ENDINGS = { end, delete: deleteForGood } as const;

/** End a relationship, or delete it, as the person chooses; it does nothing for one that is not known. */
export async function endRelationship(
  page: OverviewPage,
  what: keyof typeof ENDINGS,
  id: string,
  look: () => void,
): Promise<void> {
  page.alerts.hide(PROBLEM);
  const database = await openBriefly(page.database);
  const relationship = (await listRelationships(database)).find((each) => each.id === id);
  if (!relationship || isNewer(database)) return database.close();
  const listed = await loadWorksheets(page.list);
  await ENDINGS[what]({ page, database, relationship, listed, look });
}

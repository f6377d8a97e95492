import { isBlank } from "../answers/answer";
import { nameToday } from "../answers/clock";
import { sayDate } from "../answers/date-parts";
import { offerUndo } from "../dialogs/offer-undo";
import type { Alerts } from "../dialogs/show-alert";
import { parseKey } from "../relationships/answer-key";
import { freeName } from "../relationships/free-name";
import { knowAlso, listIds } from "../relationships/know-also";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { tellTabs } from "../saving/tabs/tell-tabs";
import { listRelationships } from "../storage/list-relationships";
import { makeName } from "../storage/make-name";
import type { Database } from "../storage/open-database";
import { askDiffering } from "./ask-differing";
import type { Backup, Dated } from "./backup";
import { readPartDay } from "./backup";
import { learnName, matchPeople } from "./match-people";
import { askNamesake } from "./people/ask-namesake";
import type { Arriving } from "./people/put-person";
import type { Met } from "./people/settle-said";
import { settleSaid } from "./people/settle-said";
import { takeSaid } from "./people/take-said";
import type { PlannedPart } from "./plan-restore";
import { isNothing, planRestore } from "./plan-restore";
import { readBeside, readHeld } from "./read-held";
import type { Restored } from "./restore";
import { restoreParts, takeRestoredBack } from "./restore";
import { findOwners } from "./route-parts";
import { sayBack, sayLost, sayOpened } from "./say-opened";

/** The page on which a file of several worksheets is opened. */
export interface Restoring {
  readonly frame: HTMLElement;
  /** Where what was done is said, with the way back. */
  readonly place: HTMLElement;
  /** The database's name, by which tabs hear of it. */
  readonly name: string;
  readonly database: Database;
  readonly dated: Dated;
  /** Where it is said that it could not be taken back, and by which key. */
  readonly alerts: Alerts;
  readonly problem: string;
  /** What one of its parts is called, such as “session”; “worksheet” where they are of several. */
  readonly part?: string;
  /** Whether it was settled before whose each part is. */
  readonly isOwned?: boolean;
  /** Say what a worksheet is called. */
  nameOf(worksheet: string): string;
  say(words: string): void;
  /** Show what has changed. */
  follow(): void;
  /**
   * Note that all that is here now stands in a file of this day: nothing was here before. Returns what
   * takes that back.
   */
  noteWhole?(savedOn: string): () => void;
}

const UNNAMED = "Somebody from a file";

/** Whom the file's people are here, and who is new or changed by that. */
interface People {
  readonly owners: Readonly<Record<string, string>>;
  readonly kept: readonly Arriving[];
  readonly all: readonly Relationship[];
  /** Whether the person was asked about any of them. */
  readonly isAsked: boolean;
}

/** Bring somebody who is new; if another tab has brought them too, they learn the ids. */
function makeNew(theirs: Relationship): Arriving {
  return {
    known: { ...theirs, begun: theirs.begun || nameToday() },
    isNew: true,
    change(now, here) {
      const named = { ...now, name: freeName(now.name, now.id, here) };
      return listIds(theirs).reduce(knowAlso, named);
    },
  };
}

/** Change somebody whom this browser knows, by what the file says of them where that is taken. */
function makeJoined([theirs, ours]: Met, isTaken: boolean): Arriving {
  return {
    known: ours,
    isNew: false,
    change(now, here) {
      const named = learnName(now, theirs, here, UNNAMED);
      const joined = listIds(theirs).reduce(knowAlso, named);
      return isTaken ? takeSaid(theirs, ours, joined, here) : joined;
    },
  };
}

/** List whom there is once all these have come, as far as it is known now. */
function foresee(here: readonly Relationship[], kept: readonly Arriving[]): Relationship[] {
  return kept.reduce(
    (all, { known, change }) => {
      const now = all.find(({ id }) => id === known.id) ?? known;
      return [change(now, all), ...all.filter(({ id }) => id !== known.id)];
    },
    [...here],
  );
}

/** Settle whom the people of a file are here, with a question for each of a name that is taken. */
async function settlePeople(
  restoring: Restoring,
  backup: Backup,
  file: string,
): Promise<People | undefined> {
  const { frame, database } = restoring;
  const here = await listRelationships(database);
  const { known, clashing, added } = matchPeople(backup, here, UNNAMED);
  const met: Met[] = [...known];
  const others = [...added];
  for (const [theirs, ours] of clashing) {
    const way = await askNamesake(frame, file, ours);
    if (way === undefined) return undefined;
    if (way === "same") met.push([theirs, ours]);
    else others.push(theirs);
  }
  const named = met.filter(
    ([theirs, ours]) => backup.relationships.includes(theirs) && !ours.name.startsWith(UNNAMED),
  );
  const said = await settleSaid(frame, file, named);
  if (!said) return undefined;
  const joined = met
    .map((each) => makeJoined(each, said.taken.includes(each)))
    .filter((each) => each.change(each.known, here) !== each.known);
  const owned = [...met, ...others.map((each): Met => [each, each])];
  const owners = owned.flatMap(([theirs, { id }]) => listIds(theirs).map((each) => [each, id]));
  const kept = [...joined, ...others.map(makeNew)];
  return {
    owners: Object.fromEntries(owners),
    kept,
    all: foresee(here, kept),
    isAsked: said.isAsked,
  };
}

/** Name a part of the file: “Session plan, You and Mentor B, 18 January 2027”. */
function namePart(
  { dated, nameOf }: Restoring,
  { key, part }: PlannedPart,
  people: readonly Relationship[],
): string {
  const { relationship } = parseKey(key);
  const owner = people.find(({ id }) => id === relationship);
  const day = readPartDay(part, dated);
  const words = [nameOf(part.worksheet), owner && sayPair(owner), day && sayDate(day)];
  return words.filter(Boolean).join(", ");
}

/** What was done with a file, to be taken back. */
interface Done {
  readonly words: string;
  readonly restored: Restored;
  /** Forget that all that is here stands in the file. */
  forgetWhole?: (() => void) | undefined;
}

/** Offer to take all of it back, and again if that fails. */
function offerBack(restoring: Restoring, done: Done): void {
  const { restored } = done;
  const { alerts, place, problem, name, database, say, follow } = restoring;
  const undo = async (): Promise<void> => {
    const taken = await takeRestoredBack(database, restored);
    tellTabs(
      name,
      restored.puts.map(({ key }) => key),
    );
    done.forgetWhole?.();
    follow();
    say(sayBack(taken));
  };
  offerUndo(place, done.words, () => {
    undo().catch(() => {
      offerBack(restoring, done);
      alerts.show({
        key: problem,
        title: "This could not be taken back just now",
        words: ["Nothing was changed. Choose Undo again."],
        takesFocus: true,
      });
    });
  });
}

/**
 * Put what a file holds beside what is here, entry by entry, and offer to take all of it back.
 *
 * What only one side answers is there afterwards. Where both answer and differ, the person chooses,
 * and the other stays under *Earlier versions*. Returns whether anything was done. Rejects, with all
 * as it was, where the database does not take it.
 */
export async function openBackup(
  restoring: Restoring,
  backup: Backup,
  file: string,
): Promise<boolean> {
  const { frame, database, dated, name, say, follow } = restoring;
  const people = await settlePeople(restoring, backup, file);
  if (!people) return false;
  const held = await readHeld(database);
  const marks = backup.parts.map(() => makeName());
  const parts = restoring.isOwned ? backup.parts : findOwners(backup.parts, held);
  const whole = { ...backup, parts };
  const plan = planRestore({ backup: whole, held, owners: people.owners, dated, marks });
  const beside = await readBeside(database);
  const changing = plan.filter((each) => !isNothing(each, beside.get(each.key)));
  if (changing.length + people.kept.length === 0) {
    const words = people.isAsked
      ? "Nothing was changed."
      : "Everything in the file is here already.";
    say(words + sayLost(backup.unreadable));
    return false;
  }
  const differing = changing
    .filter((each) => each.differing.length > 0)
    .map((planned) => ({ planned, name: namePart(restoring, planned, people.all) }));
  const taken =
    differing.length > 0
      ? await askDiffering(frame, { ...backup, name: file }, differing, restoring.part)
      : new Set<string>();
  if (!taken) return false;
  const chosen = changing.map((planned) => ({ planned, isFileTaken: taken.has(planned.key) }));
  const restored = await restoreParts(database, chosen, people.kept);
  tellTabs(
    name,
    restored.puts.map(({ key }) => key),
  );
  // What was taken back or cleared stands there blank.
  const wasEmpty = held.every(({ answers }) => isBlank(answers));
  const forgetWhole = wasEmpty ? restoring.noteWhole?.(backup.savedOn) : undefined;
  follow();
  const { isAsked } = people;
  const { unreadable } = backup;
  const words = sayOpened(file, restored, { isAsked, unreadable, part: restoring.part });
  say(words);
  offerBack(restoring, { words, restored, forgetWhole });
  return true;
}

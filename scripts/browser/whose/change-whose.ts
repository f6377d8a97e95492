import { nameToday } from "../answers/clock";
import { parseKey } from "../relationships/answer-key";
import { knowAlso } from "../relationships/know-also";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import { loadAgain } from "../saving/load-again";
import { saveAll } from "../saving/save-all";
import { readSeries } from "../series/entries/declared-series";
import type { OpenWorksheet } from "../session/open-worksheet";
import { chooseRelationship } from "../storage/choose-relationship";
import {
  changeRelationship,
  DeletedMeanwhile,
  listRelationships,
} from "../storage/list-relationships";
import { makeName } from "../storage/make-name";
import type { Database } from "../storage/open-database";
import { leaveNote, makeNote } from "./arrival-note";
import type { Chosen, Offered, Question } from "./ask-whose";
import { askWhose, EDIT } from "./ask-whose";
import { choosing } from "./choosing";
import type { Leaving } from "./edit-person";
import { editPerson } from "./edit-person";
import { giveChosen, isNewOne } from "./give-chosen";
import { listFamilies } from "./list-families";
import { listStaying } from "./list-staying";
import type { OwnWay } from "./offer-own";
import type { Held } from "./plan-move";
import { isAnyHeld, planMove } from "./plan-move";
import { isAnyKept, readHeld, sayState } from "./read-held";

/** List who may be chosen: all who are known, and nobody where something is kept for nobody. */
async function listOffered(
  worksheet: OpenWorksheet,
  database: Database,
  held: Held,
): Promise<Offered[]> {
  const known = await listRelationships(database);
  const ids = [worksheet.id, ...worksheet.was];
  const isForNobody =
    worksheet.relationship !== undefined &&
    (isAnyHeld(held, ids, undefined) || (await isAnyKept(database, ids)));
  const all = [...known, ...(isForNobody ? [undefined] : [])];
  return Promise.all(
    all.map(async (relationship) => ({
      relationship,
      state: await sayState(worksheet, database, relationship?.id),
    })),
  );
}

/** Find what is written for the one whose page it is, and how much of it on the page. */
function findOwn(worksheet: OpenWorksheet, held: Held, ids: readonly string[]) {
  const own = [...held].flatMap(([name, answers]) => {
    const key = parseKey(name);
    const isOwn = ids.includes(key.worksheet) && key.relationship === worksheet.relationship?.id;
    return isOwn ? [{ entry: key.entry, answers }] : [];
  });
  return {
    answers: own.reduce((sum, { answers }) => sum + answers, 0),
    entries: new Set(own.map(({ entry }) => entry)).size,
    name: readSeries(worksheet)?.name,
    isHere: own.some(({ entry }) => entry === worksheet.entry),
  };
}

/** List what may become of it: one entry can always go, all of them to whom has none alone. */
function listWays(
  own: ReturnType<typeof findOwn>,
  held: Held,
  ids: readonly string[],
  to: Offered | undefined,
): OwnWay[] {
  // To nobody nothing goes.
  if (own.answers === 0 || (to && !to.relationship)) return [];
  const isFree = to === undefined || !isAnyHeld(held, ids, to.relationship?.id);
  const isOne = own.name !== undefined && own.isHere && (own.entries > 1 || !isFree);
  const ways: OwnWay[] = [
    ...(isOne ? (["move-one", "copy-one"] as const) : []),
    ...(isFree ? (["move", "copy"] as const) : []),
  ];
  return ways.length > 0 ? ["stay", ...ways] : [];
}

/** List which of the two one may be. */
function listRoles({ frame }: OpenWorksheet): string[] {
  const line = frame.querySelector<HTMLElement>("[data-worksheet-for]");
  return line?.dataset.worksheetRoles?.split(" ") ?? [];
}

async function ask(worksheet: OpenWorksheet, database: Database, suggestion: string) {
  const { form, frame, relationship, title } = worksheet;
  const held = await readHeld(database);
  const offered = await listOffered(worksheet, database, held);
  const at = offered.findIndex((each) => each.relationship?.id === relationship?.id);
  const ids = listFamilies(worksheet)[0]?.ids ?? [];
  const own = findOwn(worksheet, held, ids);
  const isAnyStaying = (await listStaying(worksheet, database)).size > 0;
  const question: Question = {
    frame,
    noun: form.dataset.worksheetNoun ?? title,
    roles: listRoles(worksheet),
    offered,
    suggestion,
    current: relationship === undefined || at < 0 ? undefined : at,
    held: { ...own, isAnyStaying },
    listWays: (to) => listWays(own, held, ids, to),
    plan: (to) => planMove(listFamilies(worksheet), held, to?.relationship?.id),
  };
  return askWhose(question);
}

/** What a file has told of the one whose answers came from it. */
export interface ToldByFile {
  readonly id: string | undefined;
  /** What they are likely to be called, or "". */
  readonly name: string;
}

/** Return whom was chosen, known by the id of the file that the answers came from. */
function settleChosen({ to }: Chosen, id: string | undefined): Relationship | undefined {
  if ("relationship" in to) return to.relationship && knowAlso(to.relationship, id);
  return { id: id ?? makeName(), name: to.name, role: to.role, begun: nameToday() };
}

/**
 * Ask whose worksheet this is and show theirs, on the page that is then loaded again.
 *
 * So nothing on the page still knows whose it was before. Rejects, with all as it was, where what
 * is on the page is not saved, or where the browser does not remember the choice.
 */
export async function changeWhose(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  told: ToldByFile = { id: undefined, name: "" },
): Promise<void> {
  const { history, saver } = keeping;
  if (!history || !keeping.isWorking()) throw new Error("This page saves nothing");
  const database = await history.open();
  await saveAll(saver);
  const chosen = await ask(worksheet, database, told.name);
  if (!chosen) return;
  if (chosen === EDIT) return edit(worksheet, keeping, database);
  const relationship = settleChosen(chosen, told.id);
  const give = async (): Promise<void> => {
    const given = await giveChosen(worksheet, database, chosen, relationship);
    leaveNote(worksheet.database, { ...given, isNew: isNewOne(chosen) });
  };
  const change = () => choosing(() => chooseRelationship(worksheet.database, relationship), give);
  try {
    await loadAgain(worksheet, keeping, change);
  } catch (error) {
    if (!(error instanceof DeletedMeanwhile)) throw error;
    const pair = sayPair({ name: error.message });
    worksheet.status.say(`${pair} was deleted in another tab. Nothing was changed.`);
  }
}

/** Ask what is to be different about the one whom the page is for, and say so on the next page. */
async function edit(worksheet: OpenWorksheet, keeping: Keeping, database: Database): Promise<void> {
  const { frame, relationship } = worksheet;
  if (!relationship) return;
  const known = await listRelationships(database);
  const others = known.filter(({ id }) => id !== relationship.id).map(({ name }) => name);
  const own = known.find(({ id }) => id === relationship.id) ?? relationship;
  const change = await editPerson(frame, own, others, listRoles(worksheet));
  if (!change) return;
  if (change === "end" || change === "delete") return goToEnd(change, own);
  await loadAgain(worksheet, keeping, async () => {
    const changed = await changeRelationship(database, own, change);
    // It was deleted meanwhile: the page that is loaded again is nobody’s.
    if (!changed) return;
    chooseRelationship(worksheet.database, changed);
    const words = `Saved: ${sayPair(changed)}${changed.ended ? ", ended" : ""}.`;
    leaveNote(worksheet.database, makeNote(words, changed));
  });
}

/** Go where a relationship ends, or is deleted: the page of all worksheets. */
function goToEnd(way: Leaving, { id }: Relationship): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-overview-link]");
  if (link) window.location.assign(`${link.href}#${way}=${id}`);
}

import { nameToday } from "../answers/clock";
import { sayCount } from "../answers/say-count";
import { makeKey, parseKey } from "../relationships/answer-key";
import { knowAlso } from "../relationships/know-also";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import { readSeries } from "../series/entries/declared-series";
import type { OpenWorksheet } from "../session/open-worksheet";
import { chooseEntry, forgetEntry } from "../storage/choose-entry";
import { chooseRelationship } from "../storage/choose-relationship";
import {
  changeRelationship,
  DeletedMeanwhile,
  listRelationships,
} from "../storage/list-relationships";
import { makeName } from "../storage/make-name";
import type { Database } from "../storage/open-database";
import type { MovedWorksheet } from "../storage/worksheet/move-answers";
import { allOf } from "../storage/worksheet/read-contents";
import type { ArrivalNote } from "./arrival-note";
import { leaveNote, makeNote, sayFor } from "./arrival-note";
import type { Chosen, Offered, Question } from "./ask-whose";
import { askWhose, EDIT } from "./ask-whose";
import type { Leaving } from "./edit-person";
import { editPerson } from "./edit-person";
import { giveAnswers, giveEntry } from "./give-answers";
import { listFamilies } from "./list-families";
import type { OwnWay } from "./offer-own";
import type { Held } from "./plan-move";
import { countHeld, planMove } from "./plan-move";
import { isAnyKept, readHeld, sayState } from "./read-held";
import { reload, saveAll } from "./reload";

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
    (countHeld(held, ids, undefined) > 0 || (await isAnyKept(database, ids)));
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
  const isFree = to === undefined || countHeld(held, ids, to.relationship?.id) === 0;
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
  const question: Question = {
    frame,
    noun: form.dataset.worksheetNoun ?? title,
    roles: listRoles(worksheet),
    offered,
    suggestion,
    current: relationship === undefined || at < 0 ? undefined : at,
    held: own,
    listWays: (to) => listWays(own, held, ids, to),
    plan: (to) => planMove(listFamilies(worksheet), held, to?.relationship?.id),
  };
  return askWhose(question);
}

/** List which worksheets go along: all of nobody's, or the one on the page. */
function listGoing(worksheet: OpenWorksheet, { isTaking, own }: Chosen): MovedWorksheet[] {
  const families = listFamilies(worksheet);
  if (worksheet.relationship === undefined) return isTaking ? families : [];
  return own === "stay" ? [] : families.slice(0, 1);
}

/** Tell whether somebody is made for what goes along. */
const isNewOne = ({ to }: Chosen): boolean => !("relationship" in to);

/** Give somebody the entry on the page alone, and say what came, and what stayed. */
async function giveOne(
  worksheet: OpenWorksheet,
  database: Database,
  chosen: Chosen,
  to: Relationship,
): Promise<Omit<ArrivalNote, "isNew">> {
  const { database: name, entry, id, relationship: from } = worksheet;
  const [family] = listFamilies(worksheet);
  const series = readSeries(worksheet);
  if (!family || !series) throw new Error("There are no entries");
  const isCopied = chosen.own === "copy-one";
  const known =
    entry === undefined ? undefined : makeKey({ worksheet: id, relationship: to.id, entry });
  const isTaken = known !== undefined && (await database.count("answers", allOf(known))) > 0;
  // A copy is another entry also where files tell them apart.
  const given = { from: entry, to: isCopied || isTaken ? makeName() : (entry ?? makeName()) };
  const { answers, left, place } = await giveEntry(
    name,
    database,
    family,
    { from, to, isNew: isNewOne(chosen) },
    {
      from: { relationship: from?.id, entry },
      to: { relationship: to.id, entry: given.to },
      isCopied,
      staying: new Set(series.carry.map((each) => each.to)),
    },
  );
  const seriesOf = (owner: Relationship | undefined) =>
    makeKey({ worksheet: id, relationship: owner?.id });
  chooseEntry(name, seriesOf(to), given.to);
  if (!isCopied && left === 0) forgetEntry(name, seriesOf(from));
  const what = isCopied ? `A copy of this ${series.name}` : `This ${series.name}`;
  const stayed = left > 0 && from ? ` What came from the one before stays with ${from.name}.` : "";
  const words = `${sayFor(to)} ${what} came along: ${sayCount(answers, "answer")}.${stayed}`;
  return { words, given: [family.ids], from: from ?? null, isCopied, entry: { ...given, place } };
}

/** Give somebody what goes along, and say for the next page whose it is, and what came. */
async function give(
  worksheet: OpenWorksheet,
  database: Database,
  chosen: Chosen,
  to: Relationship | undefined,
): Promise<Omit<ArrivalNote, "isNew">> {
  const { database: name, id, relationship: from } = worksheet;
  if (to && chosen.own.endsWith("-one")) return giveOne(worksheet, database, chosen, to);
  const isCopied = chosen.own === "copy";
  const going = listGoing(worksheet, chosen);
  const owners = { from, to, isNew: isNewOne(chosen) };
  const given = to ? await giveAnswers(name, database, going, { ...owners, to }, isCopied) : [];
  if (to && given.some(({ ids }) => ids.includes(id))) {
    const series = makeKey({ worksheet: id, relationship: to.id });
    chooseEntry(name, series, worksheet.entry);
    // It has gone: what is written there from now on is another.
    if (!isCopied) forgetEntry(name, makeKey({ worksheet: id, relationship: from?.id }));
  }
  const state = "state" in chosen.to ? chosen.to.state : "Nothing is written yet";
  const came = given.find(({ ids }) => ids[0] === id)?.answers ?? 0;
  const what = given.length > 0 ? `${sayCount(came, "answer")} came along` : state;
  const ids = given.map((each) => each.ids);
  return { words: `${sayFor(to)} ${what}.`, given: ids, from: from ?? null, isCopied };
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
  await saveAll(saver);
  const relationship = settleChosen(chosen, told.id);
  const takeBack = chooseRelationship(worksheet.database, relationship);
  try {
    const given = await give(worksheet, database, chosen, relationship);
    leaveNote(worksheet.database, { ...given, isNew: isNewOne(chosen) });
  } catch (error) {
    takeBack();
    if (!(error instanceof DeletedMeanwhile)) throw error;
    const pair = sayPair({ name: error.message });
    return worksheet.status.say(`${pair} was deleted in another tab. Nothing was changed.`);
  }
  reload(worksheet, keeping);
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
  const changed = await changeRelationship(database, own, change);
  // It was deleted meanwhile: the page that is loaded again is nobody’s.
  if (!changed) return reload(worksheet, keeping);
  chooseRelationship(worksheet.database, changed);
  const words = `Saved: ${sayPair(changed)}${changed.ended ? ", ended" : ""}.`;
  leaveNote(worksheet.database, makeNote(words));
  reload(worksheet, keeping);
}

/** Go where a relationship ends, or is deleted: the page of all worksheets. */
function goToEnd(way: Leaving, { id }: Relationship): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-overview-link]");
  if (link) window.location.assign(`${link.href}#${way}=${id}`);
}

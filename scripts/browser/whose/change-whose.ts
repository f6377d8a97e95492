import { nameToday } from "../answers/clock";
import { sayCount } from "../answers/say-count";
import { makeKey } from "../relationships/answer-key";
import { knowAlso } from "../relationships/know-also";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { chooseEntry } from "../storage/choose-entry";
import { chooseRelationship } from "../storage/choose-relationship";
import { changeRelationship, listRelationships } from "../storage/list-relationships";
import { makeName } from "../storage/make-name";
import type { Database } from "../storage/open-database";
import type { MovedWorksheet } from "../storage/worksheet/move-answers";
import type { ArrivalNote } from "./arrival-note";
import { leaveNote, makeNote, sayFor } from "./arrival-note";
import type { Chosen, Offered, Question } from "./ask-whose";
import { askWhose, EDIT } from "./ask-whose";
import type { Leaving } from "./edit-person";
import { editPerson } from "./edit-person";
import { giveAnswers } from "./give-answers";
import { listFamilies } from "./list-families";
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

async function ask(worksheet: OpenWorksheet, database: Database, suggestion: string) {
  const { form, frame, relationship, title } = worksheet;
  const line = frame.querySelector<HTMLElement>("[data-worksheet-for]");
  const held = await readHeld(database);
  const offered = await listOffered(worksheet, database, held);
  const at = offered.findIndex((each) => each.relationship?.id === relationship?.id);
  const [own] = listFamilies(worksheet);
  const ids = own?.ids ?? [];
  const question: Question = {
    frame,
    noun: form.dataset.worksheetNoun ?? title,
    roles: line?.dataset.worksheetRoles?.split(" ") ?? [],
    offered,
    suggestion,
    current: relationship === undefined || at < 0 ? undefined : at,
    isFree: (to) =>
      countHeld(held, ids, relationship?.id) > 0 &&
      (to === undefined || countHeld(held, ids, to.relationship?.id) === 0),
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

/** Give somebody what goes along, and say for the next page whose it is, and what came. */
async function give(
  worksheet: OpenWorksheet,
  database: Database,
  chosen: Chosen,
  to: Relationship | undefined,
): Promise<Omit<ArrivalNote, "isNew">> {
  const { database: name, id, relationship: from } = worksheet;
  const isCopied = chosen.own === "copy";
  const going = listGoing(worksheet, chosen);
  const given = to ? await giveAnswers(name, database, going, { from, to }, isCopied) : [];
  if (to && given.some(({ ids }) => ids.includes(id))) {
    const series = makeKey({ worksheet: id, relationship: to.id });
    chooseEntry(name, series, worksheet.entry);
  }
  const state = "state" in chosen.to ? chosen.to.state : "Nothing is written yet";
  const came = given.find(({ ids }) => ids[0] === id)?.answers ?? 0;
  const what = given.length > 0 ? `${sayCount(came, "answer")} came along` : state;
  const ids = given.map((each) => each.ids);
  return { words: `${sayFor(to)} ${what}.`, given: isCopied ? [] : ids, from: from ?? null };
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
  const { to } = chosen;
  const isNew = !("relationship" in to);
  const relationship = settleChosen(chosen, told.id);
  const takeBack = chooseRelationship(worksheet.database, relationship);
  try {
    const given = await give(worksheet, database, chosen, relationship);
    leaveNote(worksheet.database, { ...given, isNew });
  } catch (error) {
    takeBack();
    throw error;
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
  const change = await editPerson(frame, own, others);
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

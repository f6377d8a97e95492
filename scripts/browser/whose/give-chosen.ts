/** Giving what was chosen to whom it was chosen for, and saying for the next page what came. */

import { sayCount } from "../answers/say-count";
import { makeKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import { readSeries } from "../series/entries/declared-series";
import type { OpenWorksheet } from "../session/open-worksheet";
import { chooseEntry, forgetEntry } from "../storage/choose-entry";
import { makeName } from "../storage/make-name";
import type { MovedWorksheet } from "../storage/moving/move-answers";
import type { Database } from "../storage/open-database";
import { allOf } from "../storage/worksheet/read-contents";
import type { ArrivalNote } from "./arrival-note";
import { makeNote, sayFor } from "./arrival-note";
import type { Chosen } from "./ask-whose";
import { choosing } from "./choosing";
import type { Outcome } from "./give-answers";
import { giveAnswers, giveEntry } from "./give-answers";
import { listFamilies } from "./list-families";
import { listStaying } from "./list-staying";

type Note = Omit<ArrivalNote, "isNew">;

/** Tell whether somebody is made for what goes along. */
export const isNewOne = ({ to }: Chosen): boolean => !("relationship" in to);

/** List which worksheets go along: all of nobody's, or the one on the page. */
function listGoing(worksheet: OpenWorksheet, { isTaking, own }: Chosen): MovedWorksheet[] {
  const families = listFamilies(worksheet);
  if (worksheet.relationship === undefined) return isTaking ? families : [];
  return own === "stay" ? [] : families.slice(0, 1);
}

/** The key of the series, or of the worksheet alone, of somebody. */
export const nameSeries = ({ id }: OpenWorksheet, owner: Relationship | undefined): string =>
  makeKey({ worksheet: id, relationship: owner?.id });

/**
 * Name the entry that goes: by its id, unless that is another's there.
 *
 * A copy is another entry also where files tell them apart, and so is what goes where some of it
 * stays: a file of that entry is then of the one that stays.
 */
async function nameGiven(
  worksheet: OpenWorksheet,
  database: Database,
  to: Relationship,
  isAnyLeft: boolean,
): Promise<string> {
  const { entry, id } = worksheet;
  if (entry === undefined || isAnyLeft) return makeName();
  const known = makeKey({ worksheet: id, relationship: to.id, entry });
  const isTaken = (await database.count("answers", allOf(known))) > 0;
  return isTaken ? makeName() : entry;
}

/** Give somebody the entry on the page alone, and say what came, and what stayed. */
async function giveOne(
  worksheet: OpenWorksheet,
  database: Database,
  chosen: Chosen,
  to: Relationship,
): Promise<Note> {
  const { database: name, entry, relationship: from } = worksheet;
  const [family] = listFamilies(worksheet);
  const series = readSeries(worksheet);
  if (!family || !series) throw new Error("There are no entries");
  const isCopied = chosen.own === "copy-one";
  const staying = await listStaying(worksheet, database);
  const id = isCopied ? makeName() : await nameGiven(worksheet, database, to, staying.size > 0);
  const asked = {
    from: { relationship: from?.id, entry },
    to: { relationship: to.id, entry: id },
    isCopied,
    staying,
  };
  const came = await choosing(
    () => chooseEntry(name, nameSeries(worksheet, to), id),
    () => giveEntry(name, database, family, { from, to, isNew: isNewOne(chosen) }, asked),
    (done) => done !== undefined,
  );
  if (!came) return makeNote(`${sayFor(to)} Nothing came along: it has gone meanwhile.`, to);
  const { answers, left, place, revisions, stood } = came;
  if (!isCopied && left === 0) forgetEntry(name, nameSeries(worksheet, from));
  const what = isCopied ? `A copy of this ${series.name}` : `This ${series.name}`;
  const stayed = left > 0 && from ? ` What came from the one before stays with ${from.name}.` : "";
  const words = `${sayFor(to)} ${what} came along: ${sayCount(answers, "answer")}.${stayed}`;
  const moved = { from: entry, to: id, place };
  const note = { ...makeNote(words, to), given: [family.ids], from: from ?? null, isCopied };
  return { ...note, entry: moved, stood, revisions: revisions.is };
}

/** Say how much came, and what did not, though it was to; `state` is said where nothing came. */
function sayCame(
  { moved, begun }: Outcome,
  planned: readonly MovedWorksheet[],
  { from, to }: { readonly from: Relationship | undefined; readonly to: Relationship },
  state: string,
): string {
  const came = moved.filter(({ answers }) => answers > 0);
  const answers = came.reduce((sum, each) => sum + each.answers, 0);
  const where = came.length > 1 ? `, in ${came.length} worksheets` : "";
  const stays = begun.filter(({ ids }) => planned.some((each) => each.ids[0] === ids[0]));
  const titles = stays.map(({ title }) => title).join(", ");
  const what = planned.length > 1 ? `${titles} ${stays.length > 1 ? "stay" : "stays"}` : "It stays";
  const whose = from ? `with ${from.name}` : "under “Nobody named yet”";
  const said = [
    ...(came.length > 0 ? [`${sayCount(answers, "answer")} came along${where}.`] : []),
    ...(stays.length > 0 ? [`${what} ${whose}: something is written for ${to.name} already.`] : []),
  ];
  return said.length > 0 ? said.join(" ") : `${state}.`;
}

/** Give somebody what goes along, and say for the next page whose it is, and what came. */
export async function giveChosen(
  worksheet: OpenWorksheet,
  database: Database,
  chosen: Chosen,
  to: Relationship | undefined,
): Promise<Note> {
  const { database: name, entry, id, relationship: from } = worksheet;
  const state = "state" in chosen.to ? chosen.to.state : "Nothing is written yet";
  if (!to) return makeNote(`${sayFor(to)} ${state}.`, to);
  if (chosen.own.endsWith("-one")) return giveOne(worksheet, database, chosen, to);
  const isCopied = chosen.own === "copy";
  const going = listGoing(worksheet, chosen);
  const isHere = ({ ids }: MovedWorksheet) => ids.includes(id);
  const done = await choosing(
    () => (going.some(isHere) ? chooseEntry(name, nameSeries(worksheet, to), entry) : () => {}),
    () => giveAnswers(name, database, going, { from, to, isNew: isNewOne(chosen) }, isCopied),
    ({ moved }) => moved.some(isHere),
  );
  const { moved } = done;
  // It has gone: what is written there from now on is another.
  if (!isCopied && moved.some(isHere)) forgetEntry(name, nameSeries(worksheet, from));
  const planned = from ? going : going.filter(({ ids }) => chosen.planned.includes(ids[0] ?? ""));
  const words = `${sayFor(to)} ${sayCame(done, planned, { from, to }, state)}`;
  return {
    ...makeNote(words, to),
    given: moved.map(({ ids }) => ids),
    from: from ?? null,
    isCopied,
    stood: moved.flatMap(({ stood }) => stood),
    revisions: moved.reduce((sum, { revisions }) => sum + revisions, 0),
  };
}

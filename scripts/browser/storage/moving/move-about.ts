/** What is remembered about a worksheet, as its answers go to another key. */

import { isBlank } from "../../answers/answer";
import { makeName } from "../make-name";
import type { About } from "../open-database";
import { allOf } from "../worksheet/read-contents";
import type { Writing } from "../write-database";
import type { Way } from "./way";
import { renamePlace } from "./way";

/** Part notes by the question of each: of those that stay, and of the others. */
function partNotes({ calendar = {} }: About, staying: ReadonlySet<string> | undefined) {
  const notes = Object.entries(calendar);
  const stays = ([name]: (typeof notes)[number]) => staying?.has(name.split(" ")[0] ?? "") ?? false;
  const make = (part: typeof notes) =>
    part.length > 0 ? { calendar: Object.fromEntries(part) } : {};
  return { stay: make(notes.filter(stays)), go: make(notes.filter((each) => !stays(each))) };
}

/** Read which revisions were taken over from earlier ids, by the names that these have there. */
function renameTaken({ taken }: About, way: Way): Pick<About, "taken"> {
  if (!taken) return {};
  const renamed = Object.entries(taken).map(
    ([place, revision]) => [renamePlace(place, way), revision] as const,
  );
  return { taken: Object.fromEntries(renamed) };
}

/** Return what goes along; where answers stay, the names of that entry in files stay with them. */
function takeAlong(about: About, way: Way, staying: ReadonlySet<string> | undefined): About {
  const { moved: _moved, calendar: _calendar, leaving = [], also, ...rest } = about;
  const own = way.stood?.about?.leaving ?? [];
  const isOwn = (each: (typeof leaving)[number]) =>
    own.some(({ upTo, since }) => upTo === each.upTo && since === each.since);
  const going = leaving.filter((each) => !isOwn(each));
  return {
    ...rest,
    ...renameTaken(about, way),
    ...partNotes(about, staying).go,
    ...(also && !staying && { also }),
    ...(going.length > 0 && { leaving: going }),
  };
}

/** Join what comes with what is known there; what was cleared there goes when it was to go. */
function join(coming: About, there: Partial<About>): About {
  const { moved: _, ...known } = there;
  const also = [...new Set([...(known.also ?? []), ...(coming.also ?? [])])];
  const leaving = [...(known.leaving ?? []), ...(coming.leaving ?? [])];
  const calendar = { ...coming.calendar, ...known.calendar };
  const taken = { ...coming.taken, ...known.taken };
  return {
    ...known,
    ...coming,
    ...(known.begun !== undefined && { begun: known.begun }),
    ...(also.length > 0 && { also }),
    ...(leaving.length > 0 && { leaving }),
    ...(Object.keys(calendar).length > 0 && { calendar }),
    ...(Object.keys(taken).length > 0 && { taken }),
  };
}

const keepLeaving = (there: About | undefined): Partial<About> =>
  there?.leaving ? { leaving: there.leaving } : {};

/** Return a filling-in that is another than the one that was here: that of before, where it is. */
const beginAnother = (before: About | undefined, here: string): string =>
  before && before.filling !== here ? before.filling : makeName();

/** Return what is remembered where answers stay when the others went. */
function keepRest(about: About, staying: ReadonlySet<string>): Partial<About> {
  const { begun, place, also, taken } = about;
  return {
    ...(begun !== undefined && { begun }),
    ...(place !== undefined && { place }),
    ...(also && { also }),
    ...(taken && { taken }),
    ...partNotes(about, staying).stay,
  };
}

/** Tell whether anything is answered under a key. */
async function isAnswered(writing: Writing, key: string): Promise<boolean> {
  const records = await writing.objectStore("answers").getAll(allOf(key));
  return records.some((record) => !isBlank(record?.value));
}

/**
 * Move what is remembered about the worksheet, after its answers; where they stood, another
 * filling-in begins.
 *
 * From that, a tab that shows them learns that they have gone; what it leaves in a hurry belongs to
 * the answers that it showed, and follows them: that of the questions that stay, stays.
 */
export async function moveAbout(writing: Writing, way: Way): Promise<void> {
  const { from, to, stood } = way;
  const worksheets = writing.objectStore("worksheets");
  const [about = { filling: "" }, there] = [await worksheets.get(from), await worksheets.get(to)];
  const staying = way.staying && (await isAnswered(writing, from)) ? way.staying : undefined;
  const known = way.staying ? there : keepLeaving(there);
  await worksheets.put(join(takeAlong(about, way, staying), known ?? {}), to);
  const rest = staying ? keepRest(about, staying) : stood?.about;
  const moved = { filling: about.filling, to, ...(staying && { but: [...staying] }) };
  await worksheets.put(
    { ...rest, filling: beginAnother(stood?.about, about.filling), moved },
    from,
  );
}

/** Remember of a copy what it needs: what was taken over from an earlier id is not to come again. */
export async function copyAbout(writing: Writing, way: Way): Promise<void> {
  const worksheets = writing.objectStore("worksheets");
  const about = (await worksheets.get(way.from)) ?? { filling: "" };
  const { filling, place } = about;
  const there = keepLeaving(await worksheets.get(way.to));
  const copied = { filling, ...(place && { place }), ...renameTaken(about, way), ...there };
  await worksheets.put(copied, way.to);
}

/** Remember again what was remembered before a copy came; pages that show the copy learn of that. */
export async function putAboutBack(
  writing: Writing,
  { key, about }: { readonly key: string; readonly about?: About | undefined },
): Promise<void> {
  const worksheets = writing.objectStore("worksheets");
  const here = (await worksheets.get(key))?.filling ?? "";
  await worksheets.put({ ...about, filling: beginAnother(about, here) }, key);
}

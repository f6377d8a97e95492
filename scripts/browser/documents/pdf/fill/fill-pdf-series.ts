import { packAgreements } from "../../../agreeing/record/pack-agreements";
import { nameEntryField } from "../../sheet/entry-field";
import type { FilledSeries } from "../../sheet/filled-series";
import { listAgreed } from "../../sheet/filled-series";
import { listCover } from "../../sheet/list-cover";
import { copyCover, copyEntry } from "../join/copy-entry";
import { type JoinedPart, joinParts } from "../join/join-parts";
import { addPages } from "../overflow/add-pages";
import type { Passage } from "../overflow/list-overflow";
import { findNextKey } from "../overflow/tag-pages";
import { NewObjects } from "../syntax/new-objects";
import { openPdf } from "../syntax/open-pdf";
import type { Filling } from "../template/fill-field";
import { openForm } from "../template/open-form";
import { fillForm, makeDrawers } from "./fill-form";
import { markFile } from "./mark-file";

const COVER = "All in one";

/**
 * Fill in a worksheet's blank PDF once for each entry, and return one file of all: before them what
 * is open, then each whole, with a heading of its own, in the structure and in the list of contents.
 *
 * The fields of an entry stand below one that has its id for a name. What no answer changes, such as
 * fonts and print, is in the file once. The template's own bytes stay as they are.
 */
export async function fillPdfSeries(
  template: Uint8Array,
  series: FilledSeries,
): Promise<Uint8Array> {
  const file = await openPdf(template);
  const form = await openForm(file);
  const begin = (): Filling => ({ file, form, objects: new NewObjects(file) });
  const whole = begin();
  const document = whole.objects.reserve();
  let firstKey = 0;
  const placeNext = () => ({ objects: whole.objects, document, firstKey });
  const parts: JoinedPart[] = [];
  const add = (part: JoinedPart): void => {
    parts.push(part);
    const numbers = part.keys.filter((_, at) => at % 2 === 0).map(Number);
    firstKey = numbers.reduce((next, key) => Math.max(next, key + 1), firstKey);
  };
  const cover = begin();
  const passages = listCover(series).map(
    ({ tag, text }): Passage => ({ tag: tag === "Row" ? "P" : tag, text }),
  );
  await addPages(cover, passages, series.title, makeDrawers(cover), 0);
  // Its keys begin where those of the template end.
  firstKey = -findNextKey(file);
  add(copyCover(cover, placeNext(), COVER));
  for (const [at, entry] of series.entries.entries()) {
    const filling = begin();
    await fillForm(filling, entry.sheet);
    add(await copyEntry(filling, placeNext(), entry, at === 0));
  }
  joinParts(file, whole.objects, document, parts);
  const [newest] = series.entries;
  const leftOut = series.entries.flatMap(({ entry, sheet }) =>
    sheet.leftOut.map((id) => `${nameEntryField(entry)}.${id}`),
  );
  const { relationship, saved } = newest?.sheet ?? {};
  const entries = series.entries.map(({ entry, name }) => `${entry} ${name}`);
  markFile(whole, {
    leftOut,
    entries,
    agreed: await packAgreements(listAgreed(series)),
    ...(relationship && { relationship }),
    ...(saved && { saved }),
  });
  return whole.objects.appendTo(template);
}

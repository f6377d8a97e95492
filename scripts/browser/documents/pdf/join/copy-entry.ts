import { nameEntryField } from "../../sheet/entry-field";
import type { FilledEntry } from "../../sheet/filled-series";
import { findNextKey } from "../overflow/tag-pages";
import type { NewObjects } from "../syntax/new-objects";
import { encodePdfText } from "../syntax/pdf-text";
import { type PdfDictionary, PdfName, PdfReference, type PdfValue } from "../syntax/pdf-values";
import type { Filling } from "../template/fill-field";
import { takeCatalogue } from "../template/open-form";
import { takeDictionary, takeList } from "../template/template-field";
import { headPages } from "./head-pages";
import { findRoots, type JoinedPart } from "./join-parts";
import { ObjectCopier } from "./object-copier";

/** Where a part comes to stand. */
export interface Target {
  readonly objects: NewObjects;
  /** The one element of the structure that all parts stand in. */
  readonly document: PdfReference;
  /** The first number that is free in the structure's table. */
  readonly firstKey: number;
}

const isReference = (value: PdfValue): value is PdfReference => value instanceof PdfReference;

/** Read what a filled form has by now, where the template's own parts may be changed. */
function readFilled({ file, objects }: Filling) {
  const catalogue = takeCatalogue(file);
  const whole = objects.follow(catalogue.reference);
  const dictionary: PdfDictionary = whole instanceof Map ? whole : catalogue.dictionary;
  const structure = takeDictionary(objects, dictionary, "StructTreeRoot");
  return {
    pages: takeList(objects, takeDictionary(objects, dictionary, "Pages"), "Kids"),
    fields: takeList(objects, takeDictionary(objects, dictionary, "AcroForm"), "Fields"),
    keys: takeList(objects, takeDictionary(objects, structure, "ParentTree"), "Nums"),
    outlines: takeDictionary(objects, dictionary, "Outlines"),
  };
}

/** Copy pairs of a number and what stands under it, from a number on. */
function copyKeys(
  copier: ObjectCopier,
  { objects }: Filling,
  keys: readonly PdfValue[],
  firstKey: number,
  from = 0,
): PdfValue[] {
  const copied: PdfValue[] = [];
  for (let at = 0; at + 1 < keys.length; at += 2) {
    const key = Number(keys[at]);
    if (key < from) continue;
    const under = keys[at + 1] ?? null;
    const list = objects.follow(under);
    copied.push(firstKey + key, copier.copy(Array.isArray(list) ? [...list] : under));
  }
  return copied;
}

/** Copy the pages that come before all entries; nothing else was filled in there. */
export function copyCover(filling: Filling, target: Target, name: string): JoinedPart {
  const { file, objects: from } = filling;
  const roots = findRoots(file);
  const known = new Map([
    [roots.pages.number, roots.pages],
    [roots.document.number, target.document],
  ]);
  const about = { from, to: target.objects, known, keepsNumbers: false };
  const copier = new ObjectCopier({ ...about, firstKey: target.firstKey, name });
  const { pages, keys } = readFilled(filling);
  const before = takeList(
    file,
    takeDictionary(file, takeCatalogue(file).dictionary, "Pages"),
    "Kids",
  );
  const document = from.follow(roots.document);
  const section = takeList(from, document instanceof Map ? document : new Map(), "K").at(-1);
  return {
    name,
    pages: pages
      .slice(before.length)
      .map((page) => copier.copy(page))
      .filter(isReference),
    section: copier.copy(section ?? null) as PdfReference,
    keys: copyKeys(copier, filling, keys, target.firstKey, findNextKey(file)),
    line: target.objects.reserve(),
    below: [],
  };
}

/** Put all fields of an entry below one that has the entry's name. */
function putBelow(objects: NewObjects, fields: readonly PdfReference[], entry: string) {
  const above = objects.reserve();
  for (const field of fields) objects.change(field, [["Parent", above]]);
  objects.put(
    above,
    new Map<string, PdfValue>([
      ["T", encodePdfText(nameEntryField(entry))],
      ["Kids", [...fields]],
    ]),
  );
  return above;
}

/** Let the structure of an entry begin with its heading; return the number of its marked piece. */
function putHeading(
  { objects, document, firstKey }: Target,
  section: PdfReference,
  page: PdfReference | undefined,
  keys: PdfValue[],
): number {
  const entries = page && objects.follow(page);
  const key = entries instanceof Map ? Number(entries.get("StructParents")) : firstKey;
  const at = keys.findIndex((each, place) => place % 2 === 0 && each === key);
  const pieces = keys[at + 1];
  const id = Array.isArray(pieces) ? pieces.length : 0;
  const heading = objects.add(
    new Map<string, PdfValue>([
      ["Type", new PdfName("StructElem")],
      ["S", new PdfName("H1")],
      ["P", section],
      ["Pg", page ?? null],
      ["K", id],
    ]),
  );
  if (Array.isArray(pieces)) pieces.push(heading);
  const before = objects.follow(section);
  const kids = before instanceof Map ? takeList(objects, before, "K") : [];
  objects.change(section, [
    ["S", new PdfName("Part")],
    ["P", document],
    ["K", [heading, ...kids]],
  ]);
  return id;
}

/** Copy an entry that is filled in; the numbers of the template's objects are kept for one of them. */
export async function copyEntry(
  filling: Filling,
  target: Target,
  { name, entry }: FilledEntry,
  keepsNumbers: boolean,
): Promise<JoinedPart> {
  const { objects } = target;
  const roots = findRoots(filling.file);
  const line = objects.reserve();
  const known = new Map([
    [roots.pages.number, roots.pages],
    [roots.structure.number, target.document],
  ]);
  if (roots.outlines) known.set(roots.outlines.number, line);
  const about = { from: filling.objects, to: objects, known, keepsNumbers, name };
  const copier = new ObjectCopier({ ...about, firstKey: target.firstKey });
  const read = readFilled(filling);
  const pages = read.pages.map((page) => copier.copy(page)).filter(isReference);
  const fields = read.fields.map((field) => copier.copy(field)).filter(isReference);
  const section = copier.copy(roots.document) as PdfReference;
  const keys = copyKeys(copier, filling, read.keys, target.firstKey);
  const ends = ["First", "Last"].map(
    (end) => [end, copier.copy(read.outlines.get(end) ?? null)] as [string, PdfValue],
  );
  const count = Number(read.outlines.get("Count") ?? 0);
  const id = putHeading(target, section, pages[0], keys);
  if (filling.form.fontName) await headPages(objects, filling.form, pages, name, id);
  const field = putBelow(objects, fields, entry);
  return {
    ...{ name, pages, section, keys, field, line },
    // Folded: what is below a line is seen once somebody unfolds it.
    below: count > 0 ? [...ends, ["Count", -count]] : [],
  };
}

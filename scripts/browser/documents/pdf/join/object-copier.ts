import type { NewObjects } from "../syntax/new-objects";
import { decodePdfText, encodePdfText } from "../syntax/pdf-text";
import {
  type PdfDictionary,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from "../syntax/pdf-values";

/** What is behind these keys is the same for all copies, as long as nothing in it was changed. */
const SHARED = new Set(["Contents", "DR", "Resources"]);
const STRUCTURE_KEYS = new Set(["StructParent", "StructParents"]);

/** How what was filled in comes into a document of several. */
export interface Copying {
  readonly from: NewObjects;
  readonly to: NewObjects;
  /** Where what stands above the copied parts is there, by its number here. */
  readonly known: ReadonlyMap<number, PdfReference>;
  /** Whether objects of the template keep their numbers: those of one copy can. */
  readonly keepsNumbers: boolean;
  /** What is added to the numbers by which the structure's table knows pages and fields. */
  readonly firstKey: number;
  /** What the copy is called: it stands before what is said of each field. */
  readonly name: string;
}

const say = (name: string, words: PdfString): PdfString =>
  encodePdfText(`${name}: ${decodePdfText(words)}`);

/** Copies parts of one filled template into a document of several on the same template. */
export class ObjectCopier {
  private readonly made: Map<number, PdfReference>;
  private readonly waiting: PdfReference[] = [];

  constructor(private readonly copying: Copying) {
    this.made = new Map(copying.known);
  }

  /** Copy a value, and all to which it leads. */
  copy(value: PdfValue): PdfValue {
    const copied = this.copyValue(value, false);
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const { from, to } = this.copying;
      to.put(this.refer(next, false), this.copyValue(from.follow(next), false));
    }
    return copied;
  }

  private refer(reference: PdfReference, isShared: boolean): PdfReference {
    const { from, to, keepsNumbers } = this.copying;
    const known = this.made.get(reference.number);
    if (known) return known;
    if (isShared && from.isUnchanged(reference)) return reference;
    const isKept = keepsNumbers && from.isOfFile(reference);
    const made = isKept ? reference : to.reserve();
    this.made.set(reference.number, made);
    this.waiting.push(reference);
    return made;
  }

  private copyValue(value: PdfValue, isShared: boolean): PdfValue {
    if (value instanceof PdfReference) return this.refer(value, isShared);
    if (value instanceof PdfStream) {
      return new PdfStream(this.copyDictionary(value.dictionary, isShared), value.bytes);
    }
    if (value instanceof Map) return this.copyDictionary(value, isShared);
    return Array.isArray(value) ? value.map((each) => this.copyValue(each, isShared)) : value;
  }

  private copyDictionary(dictionary: PdfDictionary, isShared: boolean): PdfDictionary {
    const { firstKey, name } = this.copying;
    const copied: PdfDictionary = new Map();
    for (const [key, value] of dictionary) {
      if (STRUCTURE_KEYS.has(key) && typeof value === "number") copied.set(key, firstKey + value);
      else if (key === "TU" && value instanceof PdfString) copied.set(key, say(name, value));
      else copied.set(key, this.copyValue(value, isShared || SHARED.has(key)));
    }
    return copied;
  }
}

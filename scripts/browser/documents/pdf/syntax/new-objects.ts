import { joinBytes } from "../../../bytes/join-bytes";
import { fromLatin } from "./latin";
import type { Objects, OpenPdf } from "./open-pdf";
import {
  type PdfDictionary,
  PdfProblem,
  PdfReference,
  PdfString,
  type PdfValue,
} from "./pdf-values";
import { writeObject } from "./write-object";

/**
 * What is new in a PDF: objects that were changed or added. They are written behind the file's
 * last byte, so that nothing before is touched (an incremental update, ISO 32000-1, 7.5.6).
 */
export class NewObjects implements Objects {
  private readonly objects = new Map<number, PdfValue>();
  private next: number;

  constructor(private readonly file: OpenPdf) {
    this.next = file.nextNumber;
  }

  /** Add an object, and return what refers to it. */
  add(value: PdfValue): PdfReference {
    const reference = this.reserve();
    this.put(reference, value);
    return reference;
  }

  /** Take a number for an object that comes later. */
  reserve(): PdfReference {
    return new PdfReference(this.next++);
  }

  put({ number }: PdfReference, value: PdfValue): void {
    this.objects.set(number, value);
  }

  /** Tell whether an object was there before, changed or not. */
  isOfFile({ number }: PdfReference): boolean {
    return number < this.file.nextNumber;
  }

  /** Tell whether an object is as the file has it. */
  isUnchanged(reference: PdfReference): boolean {
    return this.isOfFile(reference) && !this.objects.has(reference.number);
  }

  follow(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfReference)) return value ?? null;
    const own = this.objects.get(value.number);
    return own === undefined ? this.file.follow(value) : this.follow(own);
  }

  /** Change some entries of a dictionary that stands as an object of its own. */
  change(reference: PdfReference, entries: Iterable<readonly [string, PdfValue]>): void {
    const before = this.objects.get(reference.number) ?? this.file.get(reference.number);
    if (!(before instanceof Map)) throw new PdfProblem("no dictionary where one should be");
    this.put(reference, new Map([...before, ...entries]));
  }

  /** Return the file with the new objects behind it. */
  appendTo(bytes: Uint8Array): Uint8Array {
    const objects = [...this.objects].sort(([one], [other]) => one - other);
    let written = "\n";
    const places = objects.map(([number, value]) => {
      const place = bytes.length + written.length;
      written += `${number} 0 obj\n${writeObject(value)}\nendobj\n`;
      return [number, place] as const;
    });
    const start = bytes.length + written.length;
    const trailer = writeObject(this.makeTrailer(written));
    written += `${writeTable(places)}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
    return joinBytes([bytes, fromLatin(written)]);
  }

  /** The second part of a file's identity is new with each version of it. */
  private makeTrailer(written: string): PdfDictionary {
    const { trailer, startXref } = this.file;
    if (startXref === undefined) throw new PdfProblem("a file without a table of its objects");
    const identity = trailer.get("ID");
    const made = new PdfString(digest(written));
    const first = (Array.isArray(identity) && identity[0]) || made;
    const entries: [string, PdfValue][] = [
      ["Size", this.next],
      ["Prev", startXref],
      ["ID", [first, made]],
    ];
    return new Map([...trailer, ...entries]);
  }
}

/** Write where objects stand: numbers that follow each other share a heading. */
function writeTable(places: readonly (readonly [number: number, place: number])[]): string {
  let table = "xref\n";
  for (let from = 0; from < places.length; ) {
    const first = places[from]?.[0] ?? 0;
    let end = from + 1;
    while (places[end]?.[0] === first + end - from) end++;
    table += `${first} ${end - from}\n`;
    for (const [, place] of places.slice(from, end)) {
      table += `${String(place).padStart(10, "0")} 00000 n \n`;
    }
    from = end;
  }
  return table;
}

/** Return sixteen bytes that change with the text: an FNV hash from four starts. It is no secret. */
function digest(text: string): Uint8Array {
  const hashes = [1, 2, 3, 4].map((start) => {
    let hash = start;
    for (let at = start; at < text.length; at += 4) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    }
    return hash;
  });
  return new Uint8Array(new Int32Array(hashes).buffer);
}

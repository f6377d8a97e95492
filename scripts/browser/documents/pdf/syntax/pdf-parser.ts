import { toLatin } from "./latin";
import { parseHexString, parseLiteralString } from "./parse-string";
import {
  type PdfDictionary,
  PdfName,
  PdfProblem,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from "./pdf-values";
import {
  findWord,
  isDigit,
  isInWord,
  isSpace,
  LINE_FEED,
  RETURN,
  readHexDigit,
  standsAt,
} from "./words";

/** How much may still be read of one file: a hostile one could make us read it over and over. */
export interface Budget {
  bytes: number;
  values: number;
  streams: number;
}

const DEEPEST = 60;
const LONGEST_WORD = 1024;

/** A word that is no value: `endobj`, `stream` and their kind. They end whatever they stand in. */
class Keyword {
  constructor(readonly word: string) {}
}

const STRUCTURE = new Set(["obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref"]);
const CONSTANTS = new Map<string, PdfValue>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * A place in a file, from which values are parsed one by one.
 *
 * It is tolerant: what makes no sense inside a dictionary or a list is passed over. It throws
 * PdfProblem where a string does not end, lists lie too deep or the budget is spent.
 */
export class PdfParser {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    private readonly budget: Budget,
  ) {}

  /** Parse the value that stands here; a word that is none gives null. */
  parseValue(): PdfValue {
    const from = this.at;
    try {
      const value = this.parseAny(0);
      return value instanceof Keyword ? null : value;
    } finally {
      this.budget.bytes -= this.at - from;
    }
  }

  /** Take `n g obj`, if that stands here, as a reference to the object, and go behind it. */
  parseObjectStart(): PdfReference | undefined {
    const number = this.takeNumber();
    const generation = this.takeNumber();
    if (number === undefined || generation === undefined || !this.takeWord("obj")) return undefined;
    return new PdfReference(number, generation);
  }

  /** Parse the value of an object, with the bytes behind it if it is a stream. */
  parseObject(lengthOf: (value: PdfValue | undefined) => number | undefined): PdfValue {
    const value = this.parseValue();
    if (!(value instanceof Map) || !this.takeWord("stream")) return value;
    if (this.bytes[this.at] === RETURN) this.at++;
    if (this.bytes[this.at] === LINE_FEED) this.at++;
    const from = this.at;
    const length = lengthOf(value.get("Length")) ?? -1;
    return new PdfStream(value, this.bytes.subarray(from, this.findStreamEnd(from, length)));
  }

  /** Go behind a stream and return its end: where it says, or before the next `endstream`. */
  private findStreamEnd(from: number, length: number): number {
    this.at = from + length;
    if (length >= 0 && this.takeWord("endstream")) return from + length;
    const end = findWord(this.bytes, "endstream", from);
    this.at = end < 0 ? this.bytes.length : end;
    this.budget.bytes -= this.at - from;
    if (end < 0) throw new PdfProblem("a stream without an end");
    const isFed = this.bytes[end - 1] === LINE_FEED;
    const isReturned = this.bytes[end - (isFed ? 2 : 1)] === RETURN;
    return Math.max(from, end - Number(isFed) - Number(isReturned));
  }

  /** Go behind a word, if it stands here. */
  takeWord(word: string): boolean {
    this.skipSpace();
    if (!standsAt(this.bytes, this.at, word)) return false;
    this.at += word.length;
    return true;
  }

  private parseDigits(): number | undefined {
    const from = this.at;
    let number = 0;
    while (isDigit(this.bytes[this.at])) number = number * 10 + (this.bytes[this.at++] ?? 0) - 48;
    return this.at > from && this.at - from <= 15 ? number : undefined;
  }

  /** Take a whole number, with or without spaces before it. */
  takeNumber(): number | undefined {
    this.skipSpace();
    return this.parseDigits();
  }

  skipSpace(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) {
        if (++this.at >= this.bytes.length) return;
      }
      if (this.bytes[this.at] !== 37) return; // %
      this.skipLine();
    }
  }

  private skipLine(): void {
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at];
      if (byte === LINE_FEED || byte === RETURN) return;
      this.at++;
    }
  }

  private spend(depth: number): void {
    if (depth > DEEPEST) throw new PdfProblem("lists too deep");
    if (--this.budget.values < 0 || this.budget.bytes < 0) {
      throw new PdfProblem("too much to read", "excess");
    }
  }

  private parseAny(depth: number): PdfValue | Keyword {
    this.spend(depth);
    this.skipSpace();
    switch (this.bytes[this.at]) {
      case undefined:
        return new Keyword("");
      case 47: // /
        return this.parseName();
      case 40: // (
        return this.parseString(parseLiteralString);
      case 60: // <
        if (this.bytes[this.at + 1] === 60) return this.parseDictionary(depth);
        return this.parseString(parseHexString);
      case 91: // [
        return this.parseList(depth);
      default:
        return this.parseWord();
    }
  }

  private parseString(parse: typeof parseHexString): PdfString {
    const from = this.at + 1;
    this.at = this.bytes.length; // where the search for a missing end has been
    const { bytes, end } = parse(this.bytes, from);
    this.at = end;
    return new PdfString(bytes);
  }

  private takeLetters(): string {
    const from = this.at;
    while (isInWord(this.bytes[this.at])) this.at++;
    return toLatin(this.bytes.subarray(from, Math.min(this.at, from + LONGEST_WORD)));
  }

  private parseName(): PdfName {
    this.at++;
    const written = this.takeLetters();
    if (!written.includes("#")) return new PdfName(written);
    let name = "";
    for (let at = 0; at < written.length; at++) {
      const high = written[at] === "#" ? readHexDigit(written.charCodeAt(at + 1)) : -1;
      const low = high < 0 ? -1 : readHexDigit(written.charCodeAt(at + 2));
      name += low < 0 ? written[at] : String.fromCharCode(high * 16 + low);
      if (low >= 0) at += 2;
    }
    return new PdfName(name);
  }

  /** Parse up to the closing mark; a word such as `endobj` ends the list too, and stays ahead. */
  private parseUntil(mark: number, length: number, take: () => PdfValue | Keyword): void {
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === mark) {
        this.at += length;
        return;
      }
      const from = this.at;
      const value = take();
      if (!(value instanceof Keyword)) continue;
      if (value.word === "" && this.at >= this.bytes.length) return;
      if (STRUCTURE.has(value.word)) {
        this.at = from;
        return;
      }
    }
  }

  private parseList(depth: number): PdfValue[] {
    const list: PdfValue[] = [];
    this.at++;
    this.parseUntil(93, 1, () => {
      const value = this.parseAny(depth + 1);
      if (!(value instanceof Keyword)) list.push(value);
      return value;
    });
    return list;
  }

  private parseDictionary(depth: number): PdfDictionary {
    const dictionary: PdfDictionary = new Map();
    let key: string | undefined;
    this.at += 2;
    this.parseUntil(62, 2, () => {
      const value = this.parseAny(depth + 1);
      if (value instanceof Keyword) return value;
      if (key !== undefined) {
        dictionary.set(key, value);
        key = undefined;
      } else if (value instanceof PdfName) key = value.name;
      return value;
    });
    return dictionary;
  }

  /** Parse a number, a reference, a constant or a keyword. */
  private parseWord(): PdfValue | Keyword {
    const from = this.at;
    const word = this.takeLetters();
    if (word === "") this.at++; // a bracket that closes nothing
    const constant = CONSTANTS.get(word);
    if (constant !== undefined) return constant;
    const number = Number(word);
    if (word === "" || !isNumeral(word) || Number.isNaN(number)) return new Keyword(word);
    return Number.isInteger(number) && isDigit(this.bytes[from])
      ? this.parseReference(number)
      : number;
  }

  /** Parse the rest of `n g R` behind `n`, or stay there. */
  private parseReference(number: number): number | PdfReference {
    const from = this.at;
    const generation = this.takeNumber();
    if (generation !== undefined && this.takeWord("R") && !isInWord(this.bytes[this.at])) {
      return new PdfReference(number, generation);
    }
    this.at = from;
    return number;
  }
}

/** Tell whether a word is written as PDF writes numbers, which have no exponents. */
function isNumeral(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const byte = word.charCodeAt(at);
    if (!isDigit(byte) && byte !== 46 && !(at === 0 && (byte === 43 || byte === 45))) return false;
  }
  return true;
}

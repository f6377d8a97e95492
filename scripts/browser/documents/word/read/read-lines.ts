import { childOf, childrenOf, readValue } from "../package/xml";

/** A place in the text of a document: a line, and how many characters into it. */
export interface Place {
  readonly line: number;
  readonly at: number;
}

/** One cell of a table, and the lines in it. */
export interface Cell {
  readonly row: Row;
  readonly column: number;
  readonly from: number;
  to: number;
}

export interface Row {
  readonly table: Element;
  readonly isHeading: boolean;
  readonly cells: Cell[];
}

/** What a content control or a bookmark says of the text inside it. */
export interface Mark {
  /** A control's tag, or a bookmark's name. */
  readonly key: string;
  readonly isTag: boolean;
  readonly from: Place;
  to: Place;
  readonly cell: Cell | undefined;
}

/** What a control offers or knows beyond its text. */
export interface Offer {
  readonly from: Place;
  /** Options by the words that the document shows for them. */
  readonly options: ReadonlyMap<string, string>;
  readonly day: string;
}

/** A document's text as lines, with what is marked in it. */
export interface Lines {
  readonly lines: string[];
  readonly marks: Mark[];
  readonly rows: Row[];
  readonly offers: Offer[];
}

// What holds no text of the document's own, or text that someone has deleted with changes tracked.
const LEFT_OUT = new Set(["del", "moveFrom", "drawing", "pict", "object", "instrText", "rt"]);
const SIGNS = new Map([
  ["br", "\n"],
  ["cr", "\n"],
  ["tab", "\t"],
  ["ptab", "\t"],
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00ad"],
]);
// What invites to type. In ours a no-break space tells it from the same words as an answer.
const INVITATIONS =
  /^(Click or tap here to\u00a0type|Type\u00a0here|Choose a\u00a0date|Choose\u00a0one)$/;
const USUAL_INVITATIONS =
  /^(Click or tap (here )?to (enter )?(type|text|a date)|Type here|Choose (a date|one|an item))\.?$/;

/** Tell whether words are there only to be typed over. */
export const isInvitation = (words: string) => INVITATIONS.test(words);

const isOn = (element: Element | undefined) =>
  element !== undefined && !/^(0|false|off)$/.test(readValue(element));

/** List the cells of a row, and none of a table inside them: a file may hold one in another. */
function listCells(inside: Element): Element[] {
  return [...inside.children].flatMap((each) => {
    if (each.localName === "tc") return [each];
    return each.localName === "tr" ? [] : listCells(each);
  });
}

class LineReader implements Lines {
  readonly lines: string[] = [];
  readonly marks: Mark[] = [];
  readonly rows: Row[] = [];
  readonly offers: Offer[] = [];
  /** Bookmarks by name, and by each number that they have had. */
  private readonly named = new Map<string, Mark>();
  private readonly numbered = new Map<string, Mark>();
  private isInParagraph = false;
  private continues = false;
  private cell: Cell | undefined;

  read(inside: Element): void {
    for (const element of inside.children) this.readElement(element);
  }

  private readElement(element: Element): void {
    const name = element.localName;
    if (LEFT_OUT.has(name) || name.endsWith("Pr")) return;
    if (name === "p") this.readParagraph(element);
    else if (name === "t") this.write(element.textContent ?? "");
    else if (SIGNS.has(name)) this.write(SIGNS.get(name) ?? "");
    else if (name === "sdt") this.readControl(element);
    else if (name === "tr") this.readRow(element);
    else if (name === "bookmarkStart") this.startBookmark(element);
    else if (name === "bookmarkEnd") this.endBookmark(element);
    // Two ways to show the same: the second is for programs that know only what everyone knows.
    else if (name === "AlternateContent") this.read(childOf(element, "Fallback") ?? element);
    else this.read(element);
  }

  /** Where the next character comes to stand. */
  private next(): Place {
    if (!this.isInParagraph) return { line: this.lines.length, at: 0 };
    return this.last();
  }

  /** Where the last character stands. */
  private last(): Place {
    const line = Math.max(0, this.lines.length - 1);
    return { line, at: this.lines[line]?.length ?? 0 };
  }

  private write(text: string): void {
    if (this.isInParagraph) this.lines.push((this.lines.pop() ?? "") + text);
  }

  private readParagraph(paragraph: Element): void {
    if (!this.continues) this.lines.push("");
    this.isInParagraph = true;
    this.read(paragraph);
    this.isInParagraph = false;
    // Where the end of a paragraph is deleted with changes tracked, the next belongs to it.
    const about = childOf(childOf(paragraph, "pPr"), "rPr");
    this.continues = childOf(about, "del") !== undefined;
  }

  private readControl(control: Element): void {
    const about = childOf(control, "sdtPr");
    const [key, from] = [readValue(childOf(about, "tag")), this.next()];
    for (const held of childrenOf(control, "sdtContent")) this.read(held);
    this.dropInvitation(from, isOn(childOf(about, "showingPlcHdr")));
    this.noteOffer(from, about);
    if (key) this.marks.push({ key, isTag: true, from, to: this.last(), cell: this.cell });
  }

  /** Leave out the words of a control that nobody has filled in. */
  private dropInvitation(from: Place, isShown: boolean): void {
    if (this.lines.length !== from.line + 1) return;
    const line = this.lines[from.line] ?? "";
    const words = line.slice(from.at);
    if (isInvitation(words) || (isShown && USUAL_INVITATIONS.test(words.replace("\u00a0", " ")))) {
      this.lines[from.line] = line.slice(0, from.at);
    }
  }

  private noteOffer(from: Place, about: Element | undefined): void {
    const list = childOf(about, "dropDownList") ?? childOf(about, "comboBox");
    const items = childrenOf(list, "listItem").map((item): [string, string] => {
      const value = readValue(item, "value");
      return [readValue(item, "displayText") || value, value];
    });
    const day = readValue(childOf(about, "date"), "fullDate").slice(0, 10);
    if (items.length > 0 || day) this.offers.push({ from, options: new Map(items), day });
  }

  private readRow(row: Element): void {
    const [about, outer] = [childOf(row, "trPr"), this.cell];
    if (childOf(about, "del")) return;
    const table = row.closest("*|tbl") ?? row;
    const isHeading = isOn(childOf(about, "tblHeader"));
    const found: Row = { table, isHeading, cells: [] };
    this.rows.push(found);
    for (const each of listCells(row)) {
      this.cell = { row: found, column: found.cells.length, from: this.lines.length, to: 0 };
      found.cells.push(this.cell);
      this.read(each);
      this.cell.to = this.lines.length - 1;
    }
    this.cell = outer;
  }

  private startBookmark(start: Element): void {
    const [key, id] = [readValue(start, "name"), readValue(start, "id")];
    // LibreOffice may write a start twice: the first counts, and the end of either.
    let mark = this.named.get(key);
    if (!mark) {
      mark = { key, isTag: false, from: this.next(), to: this.next(), cell: this.cell };
      this.marks.push(mark);
      this.named.set(key, mark);
    }
    this.numbered.set(id, mark);
  }

  private endBookmark(end: Element): void {
    const mark = this.numbered.get(readValue(end, "id"));
    if (mark) mark.to = this.isInParagraph ? this.next() : this.last();
  }
}

/** Read the text of a document and what is marked in it, what is deleted left out. */
export function readLines(body: Element): Lines {
  const reader = new LineReader();
  reader.read(body);
  return reader;
}

import type { WordFile, WordPart } from "../package/open-word";
import { childOf, childrenOf, readTag, readValue } from "../package/xml";
import { Bookmarks } from "./bookmarks";
import { CHARACTERS } from "./characters";
import { Fields, readAddress } from "./fields";
import { isUsualInvitation } from "./invitations";
import { isOn } from "./is-on";
import type { Cell, Line, Lines, Mark, Offer, Place, Row, Story } from "./lines";
import { DRAWINGS, hasPicture, hasWords, listBoxes } from "./list-boxes";
import { ListLabels } from "./list-labels";
import { PLAIN, readLook } from "./look";
import { INSIDE_NOTE, NO_SIGN_NOTE, PICTURE_NOTE } from "./notes";
import { raiseText } from "./raise-text";
import { readOffer } from "./read-offer";
import { sayText } from "./say-text";
import { showAddress } from "./show-address";
import { Styles } from "./styles";
import { isSymbolFont, signOf, UNKNOWN_SIGN } from "./symbols";
import { listCells } from "./table-cells";
import { comparePlaces } from "./take-text";

// What holds no text of the document's own, or text that someone has deleted with changes tracked.
const LEFT_OUT = new Set(["del", "moveFrom", "rt", "delText", "delInstrText"]);
const BODY: Story = { kind: "body", near: undefined };

class LineReader implements Lines {
  readonly lines: Line[] = [];
  readonly marks: Mark[] = [];
  readonly rows: Row[] = [];
  readonly offers: Offer[] = [];
  readonly notes = new Set<string>();
  private readonly bookmarks = new Bookmarks();
  private readonly styles: Styles;
  private readonly labels: ListLabels;
  /** Texts of their own that were met within another, to be read behind it. */
  private readonly waiting: { root: Element | string; story: Story; links: WordPart["links"] }[] =
    [];
  private readonly notesNear = new Map<string, number>();
  private fields = new Fields();
  private links: WordPart["links"] = new Map();
  private story = BODY;
  private look = PLAIN;
  private invitations = 0;
  private isInParagraph = false;
  private continues = false;
  private cell: Cell | undefined;

  constructor(file: WordFile) {
    this.styles = new Styles(file.styles);
    this.labels = new ListLabels(file.numbering, this.styles);
    this.readPart(file.body, BODY);
    for (const { kind, root, links } of file.stories) {
      if (kind === "header" || kind === "footer") {
        this.readPart({ root, links }, { kind, near: undefined });
      } else {
        for (const note of root.children) this.readNote(note, kind, links);
      }
    }
  }

  /** Read a footnote, an endnote or a comment; those of a type only draw a line. */
  private readNote(note: Element, kind: Story["kind"], links: WordPart["links"]): void {
    const type = readValue(note, "type");
    if (type !== "" && type !== "normal") return;
    const near = this.notesNear.get(`${kind}${readValue(note, "id")}`);
    this.readPart({ root: note, links }, { kind, near });
  }

  /** Read a text and then what was met within it, in a state of its own. */
  private readPart({ root, links }: WordPart, story: Story): void {
    this.start(story, links);
    this.read(root);
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      this.start(next.story, next.links);
      if (typeof next.root !== "string") this.read(next.root);
      else this.lines.push(this.makeLine("", next.root));
    }
  }

  private start(story: Story, links: WordPart["links"]): void {
    [this.story, this.links, this.fields] = [story, links, new Fields()];
    [this.isInParagraph, this.continues, this.look, this.cell] = [false, false, PLAIN, undefined];
  }

  private makeLine(style: string, text: string): Line {
    return { text, label: 0, style, cell: this.cell, story: this.story };
  }

  private read(inside: Element): void {
    for (const element of inside.children) this.readElement(element);
  }

  private readElement(element: Element): void {
    const name = element.localName;
    if (LEFT_OUT.has(name) || name.endsWith("Pr")) return;
    if (name === "p") this.readParagraph(element);
    else if (name === "r") this.readRun(element);
    else if (name === "t" || name === "oMath") this.write(sayText(element));
    else if (CHARACTERS.has(name)) this.write(CHARACTERS.get(name) ?? "");
    else if (name === "sym") this.writeSign(readValue(element, "font"), readValue(element, "char"));
    else if (name === "sdt") this.readControl(element, () => this.readContent(element));
    else if (name === "tr") this.readRow(element);
    else if (name === "bookmarkStart") this.startBookmark(element);
    else if (name === "bookmarkEnd") {
      this.bookmarks.end(element, this.isInParagraph ? this.next() : this.last());
    } else if (name === "AlternateContent") this.readAlternate(element);
    else if (DRAWINGS.has(name)) this.readDrawing(element);
    else this.readPartOfText(element, name);
  }

  private readPartOfText(element: Element, name: string): void {
    if (name === "hyperlink") this.readLink(element);
    else if (name === "fldSimple") this.readSimpleField(element);
    else if (name === "fldChar") this.heedField(element);
    else if (name === "instrText") this.fields.addCode(element.textContent ?? "");
    else if (name === "altChunk") this.notes.add(INSIDE_NOTE);
    else if (/^(footnote|endnote|comment)Reference$/.test(name)) {
      const kind = name.replace("Reference", "s");
      this.notesNear.set(`${kind}${readValue(element, "id")}`, this.last().line);
    } else this.read(element);
  }

  /** Where the next character comes to stand. */
  private next(): Place {
    if (!this.isInParagraph) return { line: this.lines.length, at: 0 };
    return this.last();
  }

  /** Where the last character stands. */
  private last(): Place {
    const line = Math.max(0, this.lines.length - 1);
    return { line, at: this.lines[line]?.text.length ?? 0 };
  }

  private write(text: string): void {
    const line = this.lines.at(-1);
    if (!this.isInParagraph || !line || this.fields.isCode || this.look.isInvitation) return;
    if (this.look.isHidden) this.keepHidden(text);
    else if (isSymbolFont(this.look.font)) {
      for (const letter of text) this.writeLetter(line, letter);
    } else line.text += this.look.raised ? raiseText(text, this.look.raised) : text;
  }

  /** Write a letter in a font of signs: what is outside its block is a letter all the same. */
  private writeLetter(line: Line, letter: string): void {
    const number = letter.codePointAt(0) ?? 0;
    const isPrivate = number >= 0xf020 && number <= 0xf0ff;
    line.text += isPrivate || number < 0x100 ? this.findSign(this.look.font, number) : letter;
  }

  private findSign(font: string, number: number): string {
    const sign = signOf(font, number);
    if (sign === undefined) this.notes.add(NO_SIGN_NOTE);
    return sign ?? UNKNOWN_SIGN;
  }

  private writeSign(font: string, code: string): void {
    const { font: _, ...look } = this.look;
    const sign = this.findSign(font, Number.parseInt(code, 16));
    this.look = { ...look, font: "" };
    this.write(sign);
    this.look = { ...look, font: _ };
  }

  /** Keep words that nobody sees apart from those that everybody sees. */
  private keepHidden(text: string): void {
    if (text.trim() === "") return;
    const near = this.last().line;
    const before = this.waiting.at(-1);
    if (before && typeof before.root === "string" && before.story.near === near) {
      before.root += text;
    } else this.waiting.push({ root: text, story: { kind: "hidden", near }, links: new Map() });
  }

  private readRun(run: Element): void {
    const outer = this.look;
    this.look = readLook(run, this.styles, this.invitations > 0);
    this.read(run);
    this.look = outer;
  }

  private startBookmark(start: Element): void {
    const mark = this.bookmarks.start(start, this.next());
    if (mark) this.marks.push(mark);
  }

  private readParagraph(paragraph: Element): void {
    const about = childOf(paragraph, "pPr");
    // Where the end of a paragraph is deleted with changes tracked, the next belongs to it.
    const mark = childOf(about, "rPr");
    const isOpen = childOf(mark, "del") ?? childOf(mark, "moveFrom");
    const hasLabel = this.labels.hasLists && !isOpen && hasWords(paragraph);
    const label = hasLabel ? this.labels.labelOf(about) : "";
    if (!this.continues) {
      const style = this.styles.nameOf(readValue(childOf(about, "pStyle")));
      this.lines.push({ ...this.makeLine(style, label), label: label.length });
    }
    this.isInParagraph = true;
    this.read(paragraph);
    this.isInParagraph = false;
    this.continues = isOpen !== undefined;
  }

  private readContent(control: Element): void {
    for (const held of childrenOf(control, "sdtContent")) this.read(held);
  }

  /** Read a control around what `inside` reads: words, paragraphs, a row or a cell. */
  private readControl(control: Element, inside: () => void): void {
    const about = childOf(control, "sdtPr");
    const [key, from] = [readTag(control), this.next()];
    const isBlank = isOn(childOf(about, "showingPlcHdr"));
    this.invitations += isBlank ? 1 : 0;
    inside();
    this.invitations -= isBlank ? 1 : 0;
    if (isBlank) this.dropInvitation(from);
    const offer = readOffer(from, about);
    if (offer) this.offers.push(offer);
    const to = comparePlaces(this.last(), from) < 0 ? from : this.last();
    if (key) this.marks.push({ key, isTag: true, from, to });
  }

  /** Leave out the usual words of a control that nobody has filled in, whatever they look like. */
  private dropInvitation(from: Place): void {
    const line = this.lines[from.line];
    if (!line || this.lines.length !== from.line + 1) return;
    if (isUsualInvitation(line.text.slice(from.at))) line.text = line.text.slice(0, from.at);
  }

  private readRow(row: Element): void {
    const [about, outer] = [childOf(row, "trPr"), this.cell];
    if (childOf(about, "del")) return;
    const table = row.closest("*|tbl") ?? row;
    const found: Row = { table, isHeading: isOn(childOf(about, "tblHeader")), cells: [] };
    this.rows.push(found);
    for (const { element, column, span, continues, controls, marks } of listCells(row)) {
      [this.isInParagraph, this.continues] = [false, false];
      for (const mark of marks) this.readElement(mark);
      if (!element) continue;
      const from = this.lines.length;
      const cell: Cell = { row: found, outer, column, span, continues, from, to: from };
      this.cell = cell;
      found.cells.push(cell);
      this.readAround(controls, () => this.read(element));
      cell.to = this.lines.length - 1;
      this.cell = outer;
    }
    [this.isInParagraph, this.continues] = [false, false];
  }

  /** Read what stands in several controls, one around the other. */
  private readAround([control, ...others]: readonly Element[], inside: () => void): void {
    if (control) this.readControl(control, () => this.readAround(others, inside));
    else inside();
  }

  /** Read one of two ways to show the same; that for programs that know least, if it has words. */
  private readAlternate(element: Element): void {
    const ways = [...childrenOf(element, "Fallback"), ...childrenOf(element, "Choice")];
    const way = ways.find((each) => hasWords(each)) ?? ways[0];
    if (way) this.read(way);
  }

  /** Keep the words in a drawing for later: they stand beside the text, and not in it. */
  private readDrawing(drawing: Element): void {
    const story: Story = { kind: "box", near: this.last().line };
    for (const root of listBoxes(drawing)) this.waiting.push({ root, story, links: this.links });
    if (hasPicture(drawing)) this.notes.add(PICTURE_NOTE);
  }

  private readLink(link: Element): void {
    const from = this.next();
    const id = [...link.attributes].find(
      ({ localName, namespaceURI }) => localName === "id" && namespaceURI?.includes("relationship"),
    );
    this.read(link);
    this.writeAddress(from, this.links.get(id?.value ?? "") ?? "");
  }

  private readSimpleField(field: Element): void {
    const from = this.next();
    this.read(field);
    this.writeAddress(from, readAddress(readValue(field, "instr")));
  }

  private heedField(sign: Element): void {
    const ended = this.fields.heed(sign, this.next());
    if (ended?.shown) this.write(ended.shown);
    if (ended?.from) this.writeAddress(ended.from, ended.address);
  }

  private writeAddress(from: Place, address: string): void {
    const line = this.lines[from.line];
    if (!line || from.line !== this.lines.length - 1) return;
    line.text += showAddress(line.text.slice(from.at), address);
  }
}

/** Read the text of a document and what is marked in it, what is deleted left out. */
export const readLines = (file: WordFile): Lines => new LineReader(file);

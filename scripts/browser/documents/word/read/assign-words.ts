import type { NameParts } from "../../sheet/name-parts";
import { dropInvitations } from "../lines/invitations";
import type { Cell, Line, Lines, Story } from "../lines/lines";
import type { AnswerMark, SecondMark } from "./answer-marks";
import type { Piece } from "./cut-lines";
import { cutLines } from "./cut-lines";
import type { KnownWords } from "./known-words";
import { isOurStyle } from "./known-words";

/** All words of one answer, as they follow one another in the document. */
export interface OwnWords {
  readonly name: string;
  /** What its control holds alone; nothing where the place of the words says whose they are. */
  exact: string;
  text: string;
  /** The lines on which the control and the words stand; below zero where there are none. */
  first: number;
  last: number;
}

/** Words that are no answer, and where they stand. */
export interface StrayWords {
  readonly text: string;
  readonly line: number;
  /** Whether it is no more than the number or the bullet of a list. */
  readonly isLabel: boolean;
}

/** What the reader knows of the document's answers before it gives each its words. */
export interface Assignment {
  readonly document: Lines;
  readonly answers: readonly AnswerMark[];
  readonly seconds: readonly SecondMark[];
  /** Cells that hold one answer by their place alone, by its name. */
  readonly cells: ReadonlyMap<Cell, string>;
  /** Tables whose cells are the places of answers. */
  readonly tables: ReadonlySet<Element>;
  readonly known: KnownWords;
  partsOf(name: string): NameParts | undefined;
}

/** How far the reader has come in one place: the whole text, or a cell. */
interface Progress {
  owner: OwnWords | undefined;
  /** The worksheet's own words that came last, by their place in the blank document. */
  place: number | undefined;
  /** Whether nothing but strays has come since. */
  isFresh: boolean;
  strays: StrayWords[];
}

const TEXTS = new Set(["text", "long_text"]);

class WordAssigner {
  readonly owned = new Map<string, OwnWords>();
  readonly strays: StrayWords[] = [];
  /** The question that each line belongs to, in its words. */
  readonly near: string[] = [];
  private readonly progress = new Map<Cell | Story, Progress>();
  private readonly marked: ReadonlySet<string>;
  private container: Cell | Story | undefined;
  private nearNow = "";

  constructor(private readonly given: Assignment) {
    const { document, answers, seconds } = given;
    this.marked = new Set([...answers.map(({ name }) => name), ...given.cells.values()]);
    for (const { name } of answers) this.start(name);
    for (const name of given.cells.values()) this.start(name);
    for (const piece of cutLines(document, answers, seconds)) this.readPiece(piece);
    for (const each of this.progress.values()) this.giveUp(each);
  }

  /** Let an answer be there though it may have no words: its control is. */
  private start(name: string): OwnWords {
    const own = this.owned.get(name) ?? { name, exact: "", text: "", first: -1, last: -1 };
    this.owned.set(name, own);
    return own;
  }

  /** Find the cell, of a table of answers, in which a line stands, or its whole text. */
  private findContainer({ cell, story }: Line): Cell | Story {
    let around = cell;
    while (around && !this.given.tables.has(around.row.table)) around = around.outer;
    return around ?? story;
  }

  private enter(line: Line): Progress {
    const container = this.findContainer(line);
    if (container !== this.container) {
      this.container = container;
      // A table of answers parts what stands before it from what stands behind it.
      if ("row" in container) this.close(line.story);
    }
    const found = this.progress.get(container);
    if (found) return found;
    const name = "row" in container ? this.given.cells.get(container) : undefined;
    const owner = name === undefined ? undefined : this.owned.get(name);
    const place = "row" in container ? this.progress.get(line.story)?.place : undefined;
    const made: Progress = { owner, place, isFresh: true, strays: [] };
    this.progress.set(container, made);
    return made;
  }

  private close(story: Story): void {
    const around = this.progress.get(story);
    if (!around) return;
    this.giveUp(around);
    around.owner = undefined;
    around.isFresh = false;
  }

  private giveUp(progress: Progress): void {
    for (const stray of progress.strays) if (!stray.isLabel) this.strays.push(stray);
    progress.strays = [];
  }

  private readPiece(piece: Piece): void {
    const line = this.given.document.lines[piece.line];
    if (!line) return;
    const progress = this.enter(line);
    if (piece.start && piece.answer) this.startAnswer(progress, piece.answer, piece.line);
    else if (piece.answer) this.give(this.start(piece.answer.name), piece.text, piece.line);
    else if (!piece.isSecond) this.readStray(progress, piece, line);
    this.near[piece.line] = this.nearNow;
  }

  private startAnswer(progress: Progress, { name, exact }: AnswerMark, at: number): void {
    const own = this.start(name);
    [own.exact, own.first] = [exact, own.first < 0 ? at : own.first];
    if (!this.isAsked(name))
      progress.strays = progress.strays.filter(({ line }) => !this.isOurs(line));
    if (progress.isFresh && !progress.owner) {
      for (const { text, line } of this.takeBefore(progress, own, at)) this.give(own, text, line);
    }
    this.giveUp(progress);
    [progress.owner, progress.isFresh] = [own, false];
    this.nearNow = this.given.partsOf(name)?.question.label ?? this.nearNow;
  }

  /** Take the strays right before a control that are beyond doubt part of its answer. */
  private takeBefore(progress: Progress, own: OwnWords, at: number): StrayWords[] {
    const taken: StrayWords[] = [];
    const isFilled = dropInvitations(own.exact).trim() !== "";
    for (let stray = progress.strays.at(-1); stray; stray = progress.strays.at(-1)) {
      const line = this.given.document.lines[stray.line];
      if (!line || !this.accepts(own, line, stray.line === at)) break;
      const { kind = "text" } = this.given.partsOf(own.name) ?? {};
      progress.strays.pop();
      if (!stray.isLabel || (isFilled && TEXTS.has(kind))) taken.unshift(stray);
    }
    return taken;
  }

  /** Tell whether the blank document asks for this answer, as far as anybody knows. */
  private isAsked(name: string): boolean {
    if (!this.given.known.hasBlank) return true;
    const isRow = (this.given.partsOf(name)?.row ?? "") !== "";
    return isRow || this.given.known.hasSlot(name);
  }

  private isOurs = (at: number) => isOurStyle(this.given.document.lines[at]?.style ?? "");

  /** Give words to an answer, on a line of their own where they stand on another. */
  private give(own: OwnWords, text: string, line: number): void {
    const isNext = own.last >= 0 && line > own.last;
    own.text += (isNext ? "\n".repeat(this.countBetween(own.last, line)) : "") + text;
    if (own.first < 0) own.first = line;
    own.last = line;
  }

  /** Count the line ends between two lines: empty lines between them were left by the person. */
  private countBetween(from: number, to: number): number {
    const { lines } = this.given.document;
    const between = lines.slice(from + 1, to);
    return between.every(({ text }) => text.trim() === "") ? to - from : 1;
  }

  private readStray(progress: Progress, { text, line: at }: Piece, line: Line): void {
    if (text.trim() === "") return;
    const container = this.findContainer(line);
    const isByPlace = "row" in container && this.given.cells.has(container);
    // Where a cell is the place of one answer, it holds none of the worksheet's own words.
    const splits = isByPlace ? [{ text, place: undefined }] : this.given.known.split(text, line);
    for (const { text: words, place } of splits) {
      if (place !== undefined) this.passWords(progress, place, words, line);
      else this.placeStray(progress, words, at, line);
    }
  }

  /** Pass the worksheet's own words: what comes belongs to the next question. */
  private passWords(progress: Progress, place: number, words: string, line: Line): void {
    this.giveUp(progress);
    Object.assign(progress, { owner: undefined, place, isFresh: true });
    const around = this.progress.get(line.story);
    if (around) around.place = place;
    if (["question", "heading1"].includes(line.style)) this.nearNow = words.trim();
  }

  private placeStray(progress: Progress, text: string, at: number, line: Line): void {
    const owner = progress.owner ?? this.findBySlot(progress, line);
    // A heading is words of an answer only on the line of its control.
    const isFree = owner !== undefined && owner.last < 0 && line.style !== "heading1";
    const isBeside = owner !== undefined && (at === owner.last || isFree);
    const isLabel = line.label > 0 && text.trim() === line.text.slice(0, line.label).trim();
    if (owner && !isLabel && this.accepts(owner, line, isBeside)) {
      progress.owner = owner;
      this.give(owner, text, at);
    } else if (!owner || this.isAsked(owner.name) || !isBeside || !this.isOurs(at)) {
      // What stands beside a control that is no longer asked is what it is called.
      progress.strays.push({ text, line: at, isLabel });
    }
  }

  /** Find the one answer without a mark that has its place here in the blank document. */
  private findBySlot({ place, isFresh }: Progress, line: Line): OwnWords | undefined {
    if (!isFresh || place === undefined || line.story.kind !== "body") return undefined;
    const free = this.given.known.slotsAfter(place).filter(({ name, column }) => {
      const isHere = column === undefined || column === line.cell?.column;
      const isRow = (this.given.partsOf(name)?.row ?? "") !== "";
      return isHere && !isRow && !this.marked.has(name);
    });
    return free.length === 1 && free[0] ? this.start(free[0].name) : undefined;
  }

  /** Tell whether words near the control of an answer are beyond doubt part of it. */
  private accepts({ name, exact }: OwnWords, line: Line, isBeside: boolean): boolean {
    if (line.story.kind !== "body" || (isOurStyle(line.style) && !isBeside)) return false;
    const parts = this.given.partsOf(name);
    const { kind = "text" } = parts ?? {};
    if (TEXTS.has(kind)) return true;
    if (kind === "checklist") return isBeside;
    const held = dropInvitations(exact).trim();
    if (kind === "choice" || kind === "scale") {
      return held === "" || (isBeside && parts?.optionOf(held) === undefined);
    }
    return held === "" || isBeside || line.cell !== undefined;
  }
}

/**
 * Give each answer its words: those of its control, and those beside it that are beyond doubt its.
 *
 * What stands between a question's control and the next of the worksheet's own words belongs to its
 * answer, in the cell of a table as in the text. All other words are strays.
 */
export const assignWords = (given: Assignment): Pick<WordAssigner, "owned" | "strays" | "near"> =>
  new WordAssigner(given);

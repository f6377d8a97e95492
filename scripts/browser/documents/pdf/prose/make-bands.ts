import type {
  Prose,
  ProseBlock,
  ProseList,
  ProseTable,
  Signer,
  Words,
} from "../../prose/prose-block";
import { paperColours } from "../../sheet/paper-colours";
import type { Band, PlacedLine } from "./bands";
import { setLines } from "./set-lines";
import type { Tag, Tagged } from "./tagged";
import type { Typefaces } from "./typefaces";

/** How wide the text of a page is, in points. */
export const TEXT_WIDTH = 487;
const GAP = 20;
const CELL_GAP = 9;
const INDENT = 13;

type Ink = PlacedLine["ink"];
const { accent: ACCENT, ink: TEXT, muted: MUTED } = paperColours;

/** How a kind of text looks. */
interface Look {
  readonly size: number;
  readonly leading: number;
  readonly ink: Ink;
  readonly isHeading: boolean;
  readonly isStrong: boolean;
}

const look = (
  size: number,
  leading: number,
  ink: Ink,
  isHeading = false,
  isStrong = false,
): Look => ({
  size,
  leading,
  ink,
  isHeading,
  isStrong,
});
const LOOKS = {
  title: look(24, 30, ACCENT, true),
  heading: look(13.5, 17, ACCENT, true),
  subheading: look(10.5, 14, TEXT, false, true),
  text: look(10.5, 14.2, TEXT),
  strong: look(10.5, 14.2, TEXT, false, true),
  cell: look(10, 13.2, TEXT),
  small: look(9, 12, MUTED),
  name: look(12, 16, TEXT, false, true),
} as const;

/** Sets blocks as bands, and tells the structure what each is. */
class BandMaker {
  readonly bands: Band[] = [];

  constructor(
    private readonly faces: Typefaces,
    private readonly root: Tagged,
  ) {}

  /** Set words as the lines of a column. */
  private set(
    words: Words,
    own: Look,
    element: Tagged | undefined,
    x = 0,
    width = TEXT_WIDTH,
    before = 0,
  ): PlacedLine[] {
    if (words.length === 0) return [];
    return setLines(words, width, own, this.faces).map((line, at) => ({
      line,
      element,
      x,
      width,
      size: own.size,
      leading: own.leading,
      ink: own.ink,
      before: at === 0 ? before : 0,
    }));
  }

  private add(
    columns: readonly (readonly PlacedLine[])[],
    before: number,
    more: Partial<Pick<Band, "after" | "rules" | "keepsNext" | "repeats">> = {},
  ): void {
    this.bands.push({ columns, before, after: 0, rules: [], keepsNext: false, ...more });
  }

  private addText(tag: Tag, words: Words, own: Look, before: number, keepsNext = false): void {
    this.add([this.set(words, own, this.root.add(tag))], before, { keepsNext });
  }

  private addList({ lead, items }: ProseList, x: number, width: number): PlacedLine[] {
    const lines = this.set([lead], LOOKS.strong, this.root.add("P"), x, width);
    const list = this.root.add("L");
    for (const item of items) {
      const entry = list.add("LI");
      const [bullet] = this.set(["•"], LOOKS.text, entry.add("Lbl"), x + 2, INDENT, 1);
      const inside = this.set(item, LOOKS.text, entry.add("LBody"), x + INDENT, width - INDENT, 1);
      // The bullet stands on the first line of its words.
      if (bullet) lines.push({ ...bullet, leading: 0, before: 0 });
      lines.push(...inside);
    }
    return lines;
  }

  private addLists(lists: readonly ProseList[]): void {
    const width = lists.length > 1 ? (TEXT_WIDTH - GAP) / 2 : TEXT_WIDTH;
    const columns = lists.map((list, at) => this.addList(list, at * (width + GAP), width));
    this.add(columns, 5);
  }

  private addTable({ lead, head, widths, rows }: ProseTable): void {
    if (lead) this.addText("P", [lead], LOOKS.strong, 6, true);
    const table = this.root.add("Table");
    const all = widths.reduce((sum, width) => sum + width, 0);
    const room = widths.map((width) => (TEXT_WIDTH * width) / all);
    const starts = room.map((_, at) => room.slice(0, at).reduce((sum, width) => sum + width, 0));
    const cell = (words: Words, own: Look, element: Tagged | undefined, at: number) =>
      this.set(words, own, element, starts[at] ?? 0, (room[at] ?? 0) - CELL_GAP, 3);
    const heads = table.add("THead").add("TR");
    const names = (isRead: boolean) => ({
      columns: head.map((name, at) =>
        cell([name], LOOKS.small, isRead ? heads.add("TH") : undefined, at),
      ),
      before: 2,
      after: 3,
      rules: [{ x: 0, width: TEXT_WIDTH, weight: 0.9 }],
      keepsNext: true,
    });
    this.bands.push(names(true));
    const repeats = names(false);
    const body = table.add("TBody");
    for (const row of rows) {
      const line = body.add("TR");
      const columns = row.map((words, at) => cell(words, LOOKS.cell, line.add("TD"), at));
      const rules = [{ x: 0, width: TEXT_WIDTH, weight: 0.4 }];
      this.add(columns, 0, { after: 4, rules, repeats });
    }
  }

  private addPeople(people: readonly { label: string; name: string }[]): void {
    const width = (TEXT_WIDTH - GAP * (people.length - 1)) / people.length;
    const columns = people.map(({ label, name }, at) => {
      const element = this.root.add("P");
      const x = at * (width + GAP);
      const above = this.set([`${label} `], LOOKS.small, element, x, width, 7);
      return [...above, ...this.set([name || "–"], LOOKS.name, element, x, width)];
    });
    const rules = [{ x: 0, width: TEXT_WIDTH, weight: 1.2 }];
    this.add(columns, 0, { after: 8, rules });
  }

  /** Give each a line to sign on, by hand or as typed, and what they are called below it. */
  private addSignatures(note: string, signers: readonly Signer[]): void {
    if (note) this.addText("P", [note], LOOKS.text, 4, true);
    for (let from = 0; from < signers.length; from += 2) {
      const pair = signers.slice(from, from + 2);
      const width = (TEXT_WIDTH - GAP) / 2;
      const places = pair.map((_, at) => at * (width + GAP));
      const elements = pair.map(() => this.root.add("P"));
      const names = pair.map(({ name }, at) =>
        this.set([...name, " "], LOOKS.name, elements[at], places[at], width, 26),
      );
      const rules = places.map((x) => ({ x, width, weight: 0.8 }));
      this.add(names, 0, { after: 3, rules, keepsNext: true });
      const labels = pair.map(({ label, date }, at) =>
        this.set([`${label}. Date: `, ...date], LOOKS.small, elements[at], places[at], width, 2),
      );
      this.add(labels, 0, { keepsNext: from + 2 < signers.length });
    }
  }

  private addBlock(block: ProseBlock): void {
    if (block.kind === "heading") this.addText("H2", [block.text], LOOKS.heading, 15, true);
    else if (block.kind === "subheading") {
      this.addText("H3", block.words, LOOKS.subheading, 9, true);
    } else if (block.kind === "people") this.addPeople(block.people);
    else if (block.kind === "paragraph") {
      const lead: Words = block.lead ? [{ isStrong: true, inside: [block.lead] }, " "] : [];
      this.addText("P", [...lead, ...block.words], LOOKS.text, 4);
    } else if (block.kind === "lists") this.addLists(block.lists);
    else if (block.kind === "table") this.addTable(block);
    else this.addSignatures(block.note, block.signers);
  }

  /** Set a whole document. */
  setProse({ title, blocks }: Prose): void {
    const element = this.root.add("H1");
    const rules = [{ x: 0, width: TEXT_WIDTH, weight: 1.2 }];
    this.add([this.set([title], LOOKS.title, element)], 0, { after: 7, rules });
    for (const block of blocks) this.addBlock(block);
  }
}

/** Set a document to read as bands, and tell the structure under `root` what each is. */
export function makeBands(prose: Prose, faces: Typefaces, root: Tagged): Band[] {
  const maker = new BandMaker(faces, root);
  maker.setProse(prose);
  return maker.bands;
}

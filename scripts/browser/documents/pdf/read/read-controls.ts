import { CopyProblem } from "../../../answers/copy-problem";
import type { LeftOver } from "../../../answers/left-over";
import { LIMITS } from "../../../answers/limits";
import { settleWords } from "../../../form/settle-answer";
import type { ControlValues } from "../../sheet/control-values";
import type { Sheet } from "../../sheet/filled-sheet";
import { POINTER } from "../../sheet/pointer";
import type { OpenPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfName } from "../syntax/pdf-values";
import type { Annotation } from "./list-annotations";
import type { PdfContents } from "./list-pdf-fields";
import { type Control, matchButton, matchControl } from "./match-controls";
import { nameOnState } from "./on-state";
import type { PdfField } from "./pdf-field";
import { readPdfValue } from "./read-pdf-value";
import { readRichText } from "./read-rich-text";
import { readTick } from "./read-tick";
import { readText, readWords } from "./read-words";

/** What a document's fields say, by the names of the controls that they stand for. */
export interface ReadControls {
  readonly values: ControlValues;
  /** The worksheet's own controls that the document has, and how many fields are none of them. */
  readonly controls: ReadonlyMap<string, Control>;
  readonly others: number;
  /** What else a person may have written: a second answer, a field of their own, a note. */
  readonly leftOver: LeftOver[];
}

const TOO_MANY_ROWS = `The PDF holds more than a worksheet can: at most ${LIMITS.rows} rows.`;
const FIELD_ID = /^[a-z][a-z0-9_]*$/;
// What lies on a page and holds words that nobody wrote there as an answer.
const SILENT = new Set(["Link", "Popup", "Widget", ""]);

/** What one field says, and in which copy of its table it stands, counted from 0. */
interface Found {
  readonly control: Control;
  readonly values: readonly (string | boolean)[];
  /** The how many-th field of its name it is, from 0. */
  readonly turn: number;
  readonly table: number;
}

/** What all fields say: one value for each control, and what else stands there. */
interface Settled {
  readonly values: ControlValues;
  readonly leftOver: readonly LeftOver[];
}

/**
 * Gathers what the fields of a document say, of which several may stand for one control.
 *
 * Two that differ tell that pages of several documents were put into one. Then nothing of a later
 * field fills what is blank in the first, and rows come from the first copy of their table alone:
 * half a row of each would be nobody's.
 */
class FieldAnswers {
  private readonly found: Found[] = [];
  private readonly turns = new Map<string, number>();
  private readonly tables = new Map<string, { names: Set<string>; copy: number }>();

  /** Add what a field says; of several values, the others stand in the same place. */
  add(control: Control, values: Found["values"]): void {
    const turn = this.turns.get(control.name) ?? 0;
    this.turns.set(control.name, turn + 1);
    this.found.push({ control, values, turn, table: this.countTable(control) });
  }

  /** Count the copies of a table: another begins where a name comes again. */
  private countTable({ name, question }: Control): number {
    if (question.kind !== "rows") return 0;
    const table = this.tables.get(question.id) ?? { names: new Set(), copy: 0 };
    if (table.names.has(name)) {
      table.copy += 1;
      table.names.clear();
    }
    table.names.add(name);
    this.tables.set(question.id, table);
    return table.copy;
  }

  /** Tell whether two fields of one control are filled in, and not alike. */
  private isMixed(): boolean {
    const first = new Map<string, string | boolean>();
    return this.found.some(({ control, values: [value = ""], turn }) => {
      if (turn === 0) first.set(control.name, value);
      const before = first.get(control.name);
      return turn > 0 && typeof value === "string" && !!value && !!before && value !== before;
    });
  }

  settle(): Settled {
    const isMixed = this.isMixed();
    const values: ControlValues = new Map();
    const leftOver: LeftOver[] = [];
    for (const { control, values: said, turn, table } of this.found) {
      const { name, options, words: place } = control;
      const isTaken = !isMixed || (turn === 0 && table === 0);
      for (const value of said) {
        const before = values.get(name);
        const isTold = value && value !== before && (typeof value === "string" || !isTaken);
        if (isTaken && !before) values.set(name, value);
        else if (isTold) {
          const words =
            typeof value === "string"
              ? (options.find(({ id }) => id === value)?.label ?? value)
              : "Ticked";
          leftOver.push({ words, place: `A second answer to “${place}”` });
        }
      }
    }
    return { values, leftOver };
  }
}

/** Gather the buttons that have lost their field into one field a question. */
function gatherNameless(
  file: OpenPdf,
  nameless: readonly PdfDictionary[],
  sheet: Sheet,
  leftOver: LeftOver[],
): PdfField[] {
  const fields = new Map<string, PdfField>();
  for (const widget of nameless) {
    const words = readWords(file, widget.get("TU"));
    const question = matchButton(sheet, nameOnState(file, widget), words);
    const entries = new Map([["FT", new PdfName("Btn")]]);
    const name = question?.id ?? "";
    const field: PdfField = fields.get(name) ?? { name, entries, widgets: [widget] };
    if (fields.has(name)) field.widgets.push(widget);
    if (question) fields.set(name, field);
    else if (readTick(file, field)) leftOver.push({ words, place: "A button that is on" });
  }
  return [...fields.values()];
}

async function readNotes(file: OpenPdf, notes: readonly Annotation[]): Promise<LeftOver[]> {
  const found: LeftOver[] = [];
  for (const { entries, kind, page } of notes) {
    if (SILENT.has(kind)) continue;
    const words = (await readText(file, entries.get("Contents"))).trim();
    const rich = words || readRichText(await readText(file, entries.get("RC")));
    if (rich) found.push({ words: rich, place: `In a note on page ${page}` });
  }
  return found;
}

/**
 * Read the fields of a document, each for the control whose name it has.
 *
 * Where two fields stand for one control, the first that holds something counts, and another answer
 * in the second is left over; `FieldAnswers` says when nothing of a second one does.
 */
export async function readControls(
  file: OpenPdf,
  { fields, nameless, notes }: PdfContents,
  sheet: Sheet,
): Promise<ReadControls> {
  const others: ControlValues = new Map();
  const answers = new FieldAnswers();
  const controls = new Map<string, Control>();
  const leftOver: LeftOver[] = [];
  let count = 0;

  async function readOwn(field: PdfField, control: Control): Promise<void> {
    controls.set(control.name, control);
    const answer = await readPdfValue(file, field, control);
    const found = [answer.value, ...answer.others].map((each) =>
      typeof each === "string" ? settleWords(control, each) : each,
    );
    answers.add(control, found);
  }

  async function readOther(field: PdfField): Promise<void> {
    count++;
    const { value } = await readPdfValue(file, field);
    if (FIELD_ID.test(field.name)) others.set(field.name, others.get(field.name) || value);
    else if (typeof value === "string" && value.trim() !== "") {
      leftOver.push({ words: value, place: `In the field “${field.name}”` });
    }
  }

  const isPointer = ({ name }: PdfField) => (name.split(".").at(-1) ?? "").startsWith(POINTER);
  for (const field of [...fields, ...gatherNameless(file, nameless, sheet, leftOver)]) {
    if (isPointer(field)) continue;
    const control = matchControl(sheet, field.name);
    await (control ? readOwn(field, control) : readOther(field));
  }
  const settled = answers.settle();
  const left = [...leftOver, ...settled.leftOver, ...(await readNotes(file, notes))];
  const values = new Map([...others, ...settled.values]);
  return { values, controls, others: count, leftOver: left };
}

/** Refuse rows beyond what a worksheet can hold: they would be left out without a word. */
export function checkRows(values: ControlValues): void {
  for (const [name, value] of values) {
    const [, row, column] = name.split("__");
    if (value && column && Number(row) > LIMITS.rows) throw new CopyProblem(TOO_MANY_ROWS);
  }
}

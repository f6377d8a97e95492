import { isCopyProblem } from "../../../answers/copy-problem";
import type { LeftOver } from "../../../answers/left-over";
import { isMark } from "../../../relationships/answer-key";
import { gatherAnswers } from "../../sheet/control-values";
import { readEntryField } from "../../sheet/entry-field";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import type { ReadEntry } from "../../sheet/list-entries";
import { listEntries, PUT_TOGETHER } from "../../sheet/list-entries";
import type { OpenPdf } from "../syntax/open-pdf";
import { readInformation } from "../syntax/read-information";
import { describeState } from "./describe-state";
import { identifyPdf, readPdfOwner } from "./identify-pdf";
import { listLeftOut } from "./list-left-out";
import type { PdfContents } from "./list-pdf-fields";
import type { Control } from "./match-controls";
import type { PdfField } from "./pdf-field";
import { checkRows, readControls } from "./read-controls";
import { readSaved } from "./read-saved";
import { readWords } from "./read-words";

/** The fields of a document by the entry to which they belong, and all others. */
interface Grouped {
  readonly entries: Map<string, PdfField[]>;
  readonly others: PdfField[];
}

function groupFields(fields: readonly PdfField[]): Grouped {
  const grouped: Grouped = { entries: new Map(), others: [] };
  for (const field of fields) {
    const found = readEntryField(field.name);
    if (!found) grouped.others.push(field);
    else {
      const own = grouped.entries.get(found.entry) ?? [];
      own.push({ ...field, name: found.name });
      grouped.entries.set(found.entry, own);
    }
  }
  return grouped;
}

/** Read which entries a document says that it holds, and what it calls them. */
function readNames(file: OpenPdf): Map<string, string> {
  const listed = readWords(file, readInformation(file).get("entries"));
  const lines = listed.split("\n").map((line) => /^(\S+) (.+)$/.exec(line) ?? []);
  return new Map(
    lines.flatMap(([, entry, name]) => (isMark(entry) && name ? [[entry, name]] : [])),
  );
}

/** Reads the entries of one document, and gathers what it finds in any of them. */
class EntryReader {
  readonly controls = new Map<string, Control>();
  others = 0;

  constructor(
    private readonly file: OpenPdf,
    private readonly sheet: Sheet,
  ) {}

  /** Read an entry from its fields; what is wrong with it concerns no other. */
  async readEntry(entry: string, name: string, fields: readonly PdfField[]): Promise<ReadEntry> {
    const { questions, renamed } = this.sheet;
    const contents = { fields, nameless: [], notes: [], isBroken: false };
    try {
      const read = await readControls(this.file, contents, this.sheet);
      for (const [id, control] of read.controls) this.controls.set(id, control);
      this.others += read.others;
      checkRows(read.values);
      const answers = gatherAnswers(questions, renamed, read.values);
      return { name, entry, answers, leftOver: read.leftOver };
    } catch (problem) {
      if (!isCopyProblem(problem)) throw problem;
      return { name, entry, answers: {}, leftOver: [], problem: problem.message };
    }
  }
}

/** Read what belongs to no entry: words that somebody put into the document. */
async function readOthers(
  file: OpenPdf,
  { nameless, notes }: PdfContents,
  fields: readonly PdfField[],
  sheet: Sheet,
): Promise<LeftOver[]> {
  const contents = { fields, nameless, notes, isBroken: false };
  const { values, leftOver } = await readControls(file, contents, { ...sheet, questions: [] });
  const found = [...values].flatMap(([name, words]) =>
    typeof words === "string" && words.trim() !== ""
      ? [{ words, place: `In the field “${name}”` }]
      : [],
  );
  return [...found, ...leftOver];
}

/**
 * Read the answers in a PDF of several entries of a series, in the shape of a back-up of them; each
 * entry is known by the id under which its fields stand. Nothing for a PDF of one entry.
 */
export async function readPdfSeries(
  file: OpenPdf,
  contents: PdfContents,
  sheet: Sheet,
): Promise<SavedCopy | undefined> {
  const { entries, others } = groupFields(contents.fields);
  if (entries.size === 0) return undefined;
  const names = readNames(file);
  const reader = new EntryReader(file, sheet);
  const read: ReadEntry[] = [];
  for (const [at, [entry, fields]] of [...entries].entries()) {
    read.push(await reader.readEntry(entry, names.get(entry) ?? `Part ${at + 1}`, fields));
  }
  const isPutTogether = names.size > 0 && [...entries.keys()].some((entry) => !names.has(entry));
  const gone = [...names].filter(([entry]) => !entries.has(entry));
  const about = identifyPdf(file, reader, sheet);
  const found = listEntries(read);
  const leftOver = [...found.leftOver, ...(await readOthers(file, contents, others, sheet))];
  const state = describeState(file, contents, { controls: reader.controls, leftOver }, sheet);
  const { relationship } = readPdfOwner(file);
  const saved = readSaved(file);
  const leftOut = [
    ...new Set([...entries.keys()].flatMap((entry) => listLeftOut(file, sheet, entry))),
  ];
  return {
    format: sheet.format,
    ...about,
    ...found,
    notes: [
      ...(isPutTogether ? [PUT_TOGETHER] : []),
      ...gone.map(([, name]) => `“${name}” is not in this document any more.`),
      ...found.notes,
    ],
    ...(relationship !== undefined && { relationship }),
    ...(saved && { saved }),
    ...(leftOut.length > 0 && { leftOut }),
    leftOver,
    ...state,
  };
}

import { matchOption } from "../../../answers/match-option";
import type { Offered } from "../../../form/questions";
import type { OpenPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfName } from "../syntax/pdf-values";
import { listChosen, readExport } from "./list-chosen";
import { nameOnState } from "./on-state";
import type { PdfField } from "./pdf-field";
import { readRichText } from "./read-rich-text";
import { readTick } from "./read-tick";
import { readList, readText, readWords } from "./read-words";

const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
const CHOICES = new Set(["choice", "scale"]);

/** What the worksheet has in the place of a field. */
interface Asked {
  readonly kind: string;
  readonly options: readonly Offered[];
}

/** What a field holds: words, or true and false for a tick; and what else stands in the same place. */
export interface PdfAnswer {
  readonly value: string | boolean;
  readonly others: readonly string[];
}

const alone = (value: string | boolean): PdfAnswer => ({ value, others: [] });

/** Return the words of a field: its own, or what a place of it on a page says. */
async function readWritten(file: OpenPdf, { entries, widgets }: PdfField): Promise<string> {
  const holders = [entries, ...widgets];
  for (const holder of holders) {
    const words = await readText(file, holder.get("V"));
    if (words !== "") return words;
  }
  for (const holder of holders) {
    const words = readRichText(await readText(file, holder.get("RV")));
    if (words !== "") return words;
  }
  return "";
}

/** Return the option chosen in a list: programs keep its value, its number or what it shows. */
async function readEntry(file: OpenPdf, field: PdfField): Promise<string> {
  const { entries } = field;
  const options = readList(file, entries.get("Opt")).map((option) => {
    const pair = readList(file, option);
    const [id = "", shown] = pair.length ? pair.map((part) => readWords(file, part)) : [""];
    return pair.length ? { id, shown } : { id: readWords(file, option), shown: undefined };
  });
  const list = readList(file, entries.get("V")).map((part) => readWords(file, part));
  const written = list.length ? list.join(", ") : await readWritten(file, field);
  const [number] = readList(file, entries.get("I"));
  if (written === "") return typeof number === "number" ? (options[number]?.id ?? "") : "";
  if (options.some(({ id }) => id === written)) return written;
  return options.find(({ shown }) => shown === written)?.id ?? written;
}

/** Find the option that a button says it stands for: its words end with those of the option. */
function findSpoken(file: OpenPdf, widget: PdfDictionary | undefined, options: readonly Offered[]) {
  const words = widget ? readWords(file, widget.get("TU")).trim() : "";
  const ending = options.filter(({ label }) => words.endsWith(label));
  return ending.sort((one, other) => other.label.length - one.label.length)[0]?.id;
}

/** Return the options of a choice that are on, in the ids of the worksheet where they have one. */
function readOptions(file: OpenPdf, field: PdfField, options: readonly Offered[]): string[] {
  const states = field.widgets.map((widget) => nameOnState(file, widget));
  // A program that numbers the states may give one of them the id of another option.
  const isNumbered = states.includes("0") && !options.some(({ id }) => id === "0");
  const found = listChosen(file, field).map(({ state, widget }) => {
    const named = readExport(file, field, state);
    const isOwn = named !== state || !isNumbered;
    if (isOwn && options.some(({ id }) => id === named)) return named;
    const numbered = isNumbered && states.length === options.length ? options[Number(state)] : null;
    return (
      findSpoken(file, widget, options) ?? numbered?.id ?? matchOption(options, named) ?? named
    );
  });
  return [...new Set(found)];
}

/** Read what a field holds. A button that acts has nothing. */
export async function readPdfValue(
  file: OpenPdf,
  field: PdfField,
  asked?: Asked,
): Promise<PdfAnswer> {
  const read = (key: string) =>
    [field.entries, ...field.widgets].map((each) => file.follow(each.get(key) ?? null));
  const type = read("FT").find((each) => each instanceof PdfName)?.name;
  const flags = read("Ff").find((each) => typeof each === "number") ?? 0;
  const isButton = type === "Btn";
  if (isButton && flags & PUSH_BUTTON) return alone("");
  const isChoice = asked ? CHOICES.has(asked.kind) : (flags & RADIO) !== 0;
  if (isButton && isChoice) {
    const [value = "", ...others] = readOptions(file, field, asked?.options ?? []);
    return { value, others };
  }
  if (isButton || asked?.kind === "checklist") return alone(readTick(file, field));
  return alone(await (type === "Ch" ? readEntry(file, field) : readWritten(file, field)));
}

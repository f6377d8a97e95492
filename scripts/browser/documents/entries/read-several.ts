import { leaveAgreementOut } from "../../agreeing/record/leave-agreement-out";
import type { Answers } from "../../answers/answer";
import { isCopyProblem } from "../../answers/copy-problem";
import { isObject } from "../../copies/check-format";
import type { Copy } from "../../copies/parse-copy";
import { parseCopy } from "../../copies/parse-copy";
import type { KeptAside } from "../../copies/save-copy";
import { readEntries } from "../../copies/save-copy";
import { readFileIds, stampIds } from "../../relationships/file-ids";
import type { DeclaredSeries } from "../../series/entries/declared-series";
import { readSeries } from "../../series/entries/declared-series";
import type { Placed } from "../../series/entries/order-entries";
import { nameEntry, orderEntries } from "../../series/entries/order-entries";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import { describeAnswers, describeSheet } from "../sheet/describe-sheet";
import type { FilledEntry, FilledSeries } from "../sheet/filled-series";
import { listOpen } from "../sheet/list-open";

/** All entries of a series, of which the page shows one. */
export interface Several {
  /** What one is called, such as “session”. */
  readonly name: string;
  readonly count: number;
  /** How many answers they keep that the worksheet does not ask for. */
  readonly unasked: number;
  /** Describe them, that of the page as it stands there now; private answers to these questions too. */
  describe(privateIn: readonly string[]): FilledSeries;
}

/** An entry as it is kept; without answers it is that on the page, whose answers change. */
interface Kept extends Placed {
  readonly entry: string | undefined;
  readonly copy: Pick<Copy, "agreement" | "answers" | "unasked"> | undefined;
}

const readDate = (answers: Answers, { date }: DeclaredSeries): string => {
  const found = answers.get(date);
  return typeof found === "string" ? found : "";
};

/** Read an entry that is kept, as the page would show it; nothing where it has no answer to show. */
function readKept(worksheet: OpenWorksheet, series: DeclaredSeries, found: unknown): Kept[] {
  if (!isObject(found)) return [];
  const { answers, place } = found;
  const { format, id } = worksheet;
  try {
    const copy = parseCopy({ format, version: 1, worksheet: id, answers }, worksheet, String);
    const { entry } = readFileIds(found);
    return [{ entry, copy, place: Number(place ?? 0), date: readDate(copy.answers, series) }];
  } catch (problem) {
    if (isCopyProblem(problem)) return [];
    throw problem;
  }
}

/** Read what is on the page as one of the entries. */
function readOwn(worksheet: OpenWorksheet, series: DeclaredSeries, place: unknown): Kept {
  const date = readDate(readAnswers(worksheet), series);
  const { entry } = stampIds(worksheet);
  return { entry, copy: undefined, place: Number(place ?? 0), date };
}

function describeEntry(worksheet: OpenWorksheet, kept: Kept, privateIn: readonly string[]) {
  if (!kept.copy) return describeSheet(worksheet, { privateIn });
  const { agreement } = kept.copy;
  const ids = { ...stampIds(worksheet), ...readFileIds(kept), agreement };
  return describeAnswers(worksheet, kept.copy.answers, ids, { privateIn });
}

/** Describe all entries, the newest first. */
function describeAll(
  worksheet: OpenWorksheet,
  series: DeclaredSeries,
  kept: readonly Kept[],
  privateIn: readonly string[],
): FilledSeries {
  const entries = kept.map((each, at): FilledEntry => {
    const sheet = describeEntry(worksheet, each, privateIn);
    const name = nameEntry(series.name, at + 1, readDate(sheet.answers, series));
    return { name, entry: each.entry ?? "", sheet };
  });
  entries.reverse();
  const open = series.carry.length > 0 ? listOpen(entries, series.carry) : undefined;
  return { title: worksheet.title, name: series.name, entries, open };
}

/** Read all entries of the series that the page is one of; nothing where it is none, or the only one. */
export async function readSeveral(
  worksheet: OpenWorksheet,
  store: KeptAside | undefined,
): Promise<Several | undefined> {
  const series = readSeries(worksheet);
  const { entries, place } = Object(series ? await readEntries(store) : {});
  if (!series || !Array.isArray(entries)) return undefined;
  const others = entries.flatMap((each) => readKept(worksheet, series, each));
  const kept = orderEntries([...others, readOwn(worksheet, series, place)]).filter(
    ({ entry }) => entry !== undefined,
  );
  if (kept.length < 2) return undefined;
  const countUnasked = () =>
    kept.reduce(
      (sum, { copy }) => sum + leaveAgreementOut(copy?.unasked ?? worksheet.unasked).length,
      0,
    );
  return {
    name: series.name,
    count: kept.length,
    unasked: countUnasked(),
    describe: (privateIn) => describeAll(worksheet, series, kept, privateIn),
  };
}

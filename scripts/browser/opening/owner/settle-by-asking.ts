import { nameToday } from "../../answers/clock";
import { CopyProblem } from "../../answers/copy-problem";
import { sayDate } from "../../answers/date-parts";
import { sayCount } from "../../answers/say-count";
import type { Copy } from "../../copies/parse-copy";
import { knowAlso } from "../../relationships/know-also";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";
import type { Keeping } from "../../saving/keeping";
import { readSeries } from "../../series/entries/declared-series";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import { DeletedMeanwhile } from "../../storage/list-relationships";
import { makeName } from "../../storage/make-name";
import type { OwnerQuestion } from "./ask-owner";
import { askOwner } from "./ask-owner";
import { askTheirs } from "./ask-theirs";
import type { Ownership } from "./decide-owner";
import { compareNames } from "./decide-owner";
import { describeAnswers, describeSides } from "./describe-sides";
import { listNames, suggestName } from "./name-writers";
import { rememberOwner } from "./remember-owner";
import { takeAlong } from "./take-along";

const NOT_ALONG =
  "The page of the one to whom it belongs could not be opened just now. Choose them beside “For”, " +
  "and open the file there.";

/** A file whose owner is to be settled. */
export interface OwnedFile {
  readonly name: string;
  /** The day on which it was saved, yyyy-mm-dd, or "". */
  readonly savedOn: string;
  readonly copy: Copy;
  /** What was read of it, which goes along where it opens elsewhere. */
  readonly parsed: unknown;
}

/** What is asked about: a file, and the page that it came to. */
export interface Asking {
  readonly worksheet: OpenWorksheet;
  readonly keeping: Keeping;
  readonly known: readonly Relationship[];
  readonly file: OwnedFile;
}

/**
 * How a file opens on the page: as any does, as one that may be another’s, or as one of somebody who
 * may be named afterwards; undefined where it does not open here.
 */
export type Settled = "here" | "perhaps" | "first" | undefined;

const nounOf = ({ form, title }: OpenWorksheet) => form.dataset.worksheetNoun ?? title;

/** Say how many other entries of a series the file holds: they come in with the first. */
function sayOthers(worksheet: OpenWorksheet, { parsed }: OwnedFile): string {
  const { entries } = Object(parsed) as { entries?: unknown };
  const count = Array.isArray(entries) ? entries.length : 0;
  const series = readSeries(worksheet);
  return series && count > 0 ? `, and ${sayCount(count, `other ${series.name}`)}` : "";
}

/** Show the two sides, the file's with the day on which it was saved. */
function showSides({ worksheet, file }: Asking, owner?: Relationship): HTMLElement {
  const page = describeAnswers(
    worksheet,
    readAnswers(worksheet),
    worksheet.relationship,
    "Nobody named yet",
  );
  const inFile = describeAnswers(worksheet, file.copy.answers, owner, "No name in the file");
  const saved = file.savedOn ? `, saved on ${sayDate(file.savedOn)}` : "";
  const about = inFile.about + sayOthers(worksheet, file) + saved;
  return describeSides(page, { ...inFile, about });
}

/** Open the file as that of another, whom it is known by from now on. Throws CopyProblem. */
async function openTheirs(
  { worksheet, keeping, known, file }: Asking,
  owner: Relationship,
): Promise<void> {
  const { name, copy, parsed } = file;
  const to = knowAlso(owner, copy.relationship);
  const isNew = !known.some(({ id }) => id === to.id);
  try {
    await takeAlong(worksheet, keeping, { to, isNew }, { name, parsed });
  } catch (error) {
    const isDeleted = error instanceof DeletedMeanwhile;
    throw new CopyProblem(isDeleted ? `${sayPair(to)} was deleted in another tab.` : NOT_ALONG);
  }
}

/** Open the file here, and remember its id as one of those of the page's own relationship. */
async function openHere({ worksheet, keeping, file }: Asking): Promise<Settled> {
  const id = file.copy.relationship;
  if (!worksheet.relationship) return id === undefined ? "here" : "first";
  await rememberOwner(worksheet, keeping, id);
  return "here";
}

/** Say why it is asked whose a file is, in a title and a sentence. */
function explain({ worksheet, file }: Asking): Pick<OwnerQuestion, "title" | "reason"> {
  const noun = nounOf(worksheet);
  const names = [readAnswers(worksheet), file.copy.answers].map((each) =>
    listNames(worksheet, each),
  );
  const [here = [], inFile = []] = names;
  if (file.copy.relationship === undefined && compareNames(here, inFile) === "different") {
    return {
      title: `This seems to be another person’s ${noun}`,
      reason: "The names do not match.",
    };
  }
  const reason =
    file.copy.relationship === undefined
      ? "The file does not say whose it is."
      : "This browser does not know yet whose the file is, and asks once.";
  return { title: `Whose ${noun} is this?`, reason };
}

async function settleUnknown(asking: Asking): Promise<Settled> {
  const { worksheet, known, file } = asking;
  const { frame, relationship } = worksheet;
  const here = readAnswers(worksheet);
  const line = frame.querySelector<HTMLElement>("[data-worksheet-for]");
  const owner = await askOwner({
    ...explain(asking),
    frame,
    noun: nounOf(worksheet),
    roles: line?.dataset.worksheetRoles?.split(" ") ?? [],
    sides: showSides(asking),
    page: relationship,
    isEmpty: here.size === 0,
    others: known.filter(({ id }) => id !== relationship?.id),
    suggestion: suggestName(listNames(worksheet, here), listNames(worksheet, file.copy.answers)),
  });
  if (owner === undefined) return undefined;
  if (owner === "page") return openHere(asking);
  const id = file.copy.relationship ?? makeName();
  await openTheirs(asking, "id" in owner ? owner : { id, begun: nameToday(), ...owner });
  return undefined;
}

/** Ask whose a file is, and open it as theirs where it is another's: the page is loaded again then. */
export async function settleByAsking(asking: Asking, owned: Ownership): Promise<Settled> {
  const { worksheet, known } = asking;
  const owner = owned.kind === "theirs" ? known.find(({ id }) => id === owned.id) : undefined;
  if (!owner) return settleUnknown(asking);
  if (!worksheet.relationship && readAnswers(worksheet).size === 0) {
    await openTheirs(asking, owner);
    return undefined;
  }
  const noun = nounOf(worksheet);
  const way = await askTheirs(worksheet.frame, noun, sayPair(owner), showSides(asking, owner));
  if (way === "theirs") await openTheirs(asking, owner);
  return way === "same" ? "here" : undefined;
}

import { isSameAnswer } from "../answers/answer";
import { readHeld } from "../backups/read-held";
import { listKeepers } from "../backups/route-parts";
import { loadPart } from "../lazy/load-part";
import { readFileIds } from "../relationships/file-ids";
import type { Relationship } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Ownership } from "./owner/decide-owner";
import { decideOwner } from "./owner/decide-owner";
import { listNames } from "./owner/name-writers";
import { isKeeping, readKnown, waitForKept } from "./owner/read-known";
import type { OwnedFile, Settled } from "./owner/settle-by-asking";

/** List under whom this browser keeps the entries of a file. Throws CopyProblem. */
async function readKeepers(
  { id }: OpenWorksheet,
  { history }: Keeping,
  { copy, parsed }: OwnedFile,
): Promise<readonly (string | undefined)[]> {
  const { entries } = Object(parsed) as { entries?: unknown };
  const others = (Array.isArray(entries) ? entries : []).map(
    (each) => readFileIds(Object(each)).entry,
  );
  const ids = [copy.entry, ...others].filter((each) => each !== undefined);
  if (ids.length === 0 || !history) return [];
  const held = await waitForKept(history.open().then(readHeld));
  return [...new Set(ids.flatMap((entry) => listKeepers({ entry, worksheet: id }, held)))];
}

/**
 * Learn how a file is to be opened, by whose it is and whose the page is; ask where that differs.
 *
 * A worksheet about oneself alone has nobody to tell apart, and neither has a page that keeps
 * nothing in this browser. Throws CopyProblem.
 */
export async function settleOwner(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  file: OwnedFile,
): Promise<Settled> {
  const line = worksheet.frame.querySelector("[data-worksheet-for]");
  if (!line || !keeping?.history || !(await isKeeping(keeping))) return "here";
  const { answers, relationship } = file.copy;
  const here = readAnswers(worksheet);
  if (isSameAnswer(Object.fromEntries(here), Object.fromEntries(answers))) return "here";
  const known = await readKnown(keeping);
  const isSilent = relationship === undefined;
  const keepers = isSilent ? await readKeepers(worksheet, keeping, file) : [];
  const owned = decideOwner({
    page: {
      relationship: worksheet.relationship,
      isEmpty: here.size + worksheet.unasked.size === 0,
      names: listNames(worksheet, here),
    },
    file: { relationship, names: listNames(worksheet, answers), keepers },
    known,
  });
  if (owned.kind === "ours") return "here";
  if (owned.kind === "first" || owned.kind === "perhaps") return owned.kind;
  return ask(worksheet, keeping, file, owned, known);
}

async function ask(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  file: OwnedFile,
  owned: Ownership,
  known: readonly Relationship[],
): Promise<Settled> {
  const { settleByAsking } = await loadPart<typeof import("./owner/part")>("owner");
  return settleByAsking({ worksheet, keeping, known, file }, owned);
}

/** Ask whose a file is that may be another's, as the person has said. */
export async function askOwner(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  file: OwnedFile,
): Promise<Settled> {
  return ask(worksheet, keeping, file, { kind: "unknown" }, await readKnown(keeping));
}

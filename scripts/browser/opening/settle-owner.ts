import { isSameAnswer } from "../answers/answer";
import { loadPart } from "../lazy/load-part";
import type { Relationship } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Ownership } from "./owner/decide-owner";
import { decideOwner } from "./owner/decide-owner";
import { listNames } from "./owner/name-writers";
import { readKnown, waitBriefly } from "./owner/read-known";
import type { OwnedFile, Settled } from "./owner/settle-by-asking";

/**
 * Learn how a file is to be opened, by whose it is and whose the page is; ask where that differs.
 *
 * A worksheet about oneself alone has nobody to tell apart, and neither has a page that keeps
 * nothing in this browser.
 */
export async function settleOwner(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  file: OwnedFile,
): Promise<Settled> {
  const line = worksheet.frame.querySelector("[data-worksheet-for]");
  if (!line || !keeping?.history) return "here";
  await waitBriefly(keeping.begun);
  if (!keeping.isWorking()) return "here";
  const { answers, relationship } = file.copy;
  const here = readAnswers(worksheet);
  if (isSameAnswer(Object.fromEntries(here), Object.fromEntries(answers))) return "here";
  const known = await readKnown(keeping);
  const owned = decideOwner({
    page: {
      relationship: worksheet.relationship,
      isEmpty: here.size + worksheet.unasked.size === 0,
      names: listNames(worksheet, here),
    },
    file: { relationship, names: listNames(worksheet, answers) },
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

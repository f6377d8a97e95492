import { isBlank, isSameAnswer } from "../answers/answer";
import { sayDate } from "../answers/date-parts";
import { sayCount } from "../answers/say-count";
import type { Copy } from "../copies/parse-copy";
import { choose } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import { readConditions } from "../form/asked";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { isRetired } from "../session/retired";
import { chooseAnswers } from "./choose-answers";
import { chooseReadable } from "./choose-readable";
import { chooseWay } from "./choose-way";
import type { Both } from "./compare-answers";
import { describeRest } from "./describe-rest";
import { showLeftOver } from "./entry/show-left-over";
import { handTheirs } from "./owner/hand-theirs";
import { nameWriters } from "./owner/name-writers";
import { planAgreement } from "./plan-agreement";
import type { Opening } from "./plan-opening";
import { listAsked, listCompared, listReplaced, planOpening } from "./plan-opening";
import { takeCopy } from "./take-copy";
import type { NamedFile } from "./tell-times";

const AGREED_IN =
  "The file also holds something that was agreed and is not here. It comes in with what you take.";

/** Plan the opening: a blank says nothing where the file could not say more. */
function makePlan(worksheet: OpenWorksheet, copy: Copy, { here, inFile }: Both): Opening {
  const ids = worksheet.fields.map(({ id }) => id);
  const retired = ids.filter((id) => isRetired(worksheet, id));
  return planOpening({
    ids,
    conditions: readConditions(worksheet.fields),
    here,
    inFile,
    kept: [...copy.unreadable, ...copy.absent, ...(copy.leftOut ?? []), ...retired],
    isDocument: copy.leftOut !== undefined,
  });
}

/** Tell whether the file has another answer than the page to a question that neither shows. */
const isUnaskedReplaced = (worksheet: OpenWorksheet, { unasked }: Copy) =>
  [...unasked].some(([id, value]) => {
    const own = worksheet.unasked.get(id);
    return !isBlank(own) && !isSameAnswer(own, value);
  });

/** Say what came onto an empty page: how much, whose it is, and from when, as far as that is known. */
function sayWhole(
  worksheet: OpenWorksheet,
  copy: Copy,
  { name, savedOn }: NamedFile,
  count: number,
): string {
  const writers = nameWriters(worksheet, copy.answers);
  const whose = writers ? `of ${writers}` : `from “${name}”`;
  const when = savedOn ? `, saved on ${sayDate(savedOn)}` : "";
  return `Opened: ${sayCount(count, "answer")} ${whose}${when}. The file itself is not changed.`;
}

/** Say what came in beside answers that were on the page. */
function sayAdded(name: string, { same, incoming }: Opening): string {
  if (incoming.length === 0) return `Opened: “${name}”.`;
  const were = same.length === 1 ? "1 was" : `${same.length} were`;
  return `${sayCount(incoming.length, "answer")} came in from “${name}”. ${were} the same.`;
}

/** Say what was taken by choice; whoever replaced nothing reads that first. */
function sayTaken(name: string, plan: Opening, taken: ReadonlySet<string>): string {
  const count = sayCount(taken.size, "answer");
  if (listAsked(plan).some((id) => taken.has(id))) {
    return `${count} of “${name}” ${taken.size === 1 ? "is" : "are"} on this page.`;
  }
  const kept = "Your answers here are kept.";
  return taken.size > 0 ? `${kept} ${count} came in from “${name}”.` : kept;
}

const makeLines = (lines: readonly string[]) => lines.map((line) => makeElement("p", {}, line));

/** Show what a file holds beside its answers; there is nothing to choose. */
async function showRest(
  worksheet: OpenWorksheet,
  name: string,
  found: string,
  rest: readonly Node[],
): Promise<void> {
  await choose(worksheet.frame, {
    name: "open-rest",
    title: "What else is in this file",
    body: [makeElement("p", {}, makeElement("b", {}, name), `: ${found}`), ...rest],
    ways: [],
    otherwise: "Close",
  });
}

/** Open a file that replaces nothing on the page: its answers come in at once. */
async function openAtOnce(
  worksheet: OpenWorksheet,
  copy: Copy,
  file: NamedFile,
  plan: Opening,
): Promise<void> {
  const lines = describeRest(worksheet, copy);
  const leftOver = showLeftOver(copy.leftOver);
  const isAgreedIn = planAgreement(worksheet, copy) !== undefined;
  const isAnythingTaken =
    plan.incoming.length + copy.unasked.size + copy.replaced.length > 0 || isAgreedIn;
  const isEmpty = readAnswers(worksheet).size === 0;
  if (!isAnythingTaken && lines.length + leftOver.length === 0) {
    worksheet.status.say("The file holds the same answers as this page.");
    return;
  }
  if (leftOver.length > 0 || !isAnythingTaken) {
    const found = isAnythingTaken
      ? `${sayCount(plan.incoming.length, "answer")} come onto this page.`
      : "no answer of it differs from this page.";
    await showRest(worksheet, file.name, found, [...makeLines(lines), ...leftOver]);
    if (!isAnythingTaken) return;
  }
  const told = leftOver.length > 0 ? [] : lines;
  const isWhole = isEmpty && plan.incoming.length > 0;
  const opened = isWhole
    ? sayWhole(worksheet, copy, file, plan.incoming.length)
    : sayAdded(file.name, plan);
  takeCopy(worksheet, copy, new Set(plan.incoming), [opened, ...told].join(" "), file);
}

/** Open a file of which a part is missing: what could be read is taken only on request. */
async function openDamaged(
  worksheet: OpenWorksheet,
  copy: Copy,
  file: NamedFile,
  plan: Opening,
): Promise<void> {
  const rest = [...makeLines(describeRest(worksheet, copy)), ...showLeftOver(copy.leftOver)];
  const way = await chooseReadable(worksheet, file.name, copy, plan, rest);
  if (way === undefined) return;
  const both = { here: readAnswers(worksheet), inFile: copy.answers };
  const taken =
    way === "compare"
      ? await chooseAnswers(worksheet, file, plan, both)
      : new Set(listCompared(plan, listAsked(plan)));
  if (taken)
    takeCopy(worksheet, copy, taken, `What could be read of “${file.name}” is on this page.`, file);
}

/** Open a file that would change answers on the page, as the person chooses. */
async function openByChoice(
  worksheet: OpenWorksheet,
  copy: Copy,
  file: NamedFile,
  plan: Opening,
  askOwner?: () => Promise<void>,
): Promise<void> {
  const isAgreedIn = planAgreement(worksheet, copy) !== undefined;
  const lines = [...describeRest(worksheet, copy), ...(isAgreedIn ? [AGREED_IN] : [])];
  const rest = [...makeLines(lines), ...showLeftOver(copy.leftOver)];
  const way = await chooseWay(worksheet, file, plan, rest, askOwner !== undefined);
  if (way === undefined) return;
  if (way === "another") return askOwner?.();
  if (way === "agree") return handTheirs(worksheet, { ...file, copy });
  if (way === "replace") {
    const count = sayCount(copy.answers.size, "answer");
    const done = `Replaced with “${file.name}”: its ${count} ${copy.answers.size === 1 ? "is" : "are"} on this page.`;
    takeCopy(worksheet, copy, new Set(listReplaced(plan)), done);
    return;
  }
  const both = { here: readAnswers(worksheet), inFile: copy.answers };
  const taken =
    way === "compare"
      ? await chooseAnswers(worksheet, file, plan, both)
      : new Set(listCompared(plan, []));
  if (!taken) return;
  if (taken.size + copy.unasked.size + copy.replaced.length === 0 && !isAgreedIn) {
    worksheet.status.say("Nothing was taken: everything here is as it was.");
    return;
  }
  takeCopy(worksheet, copy, taken, sayTaken(file.name, plan, taken));
}

/**
 * Put a file's answers on the page: at once where that replaces nothing, else as the person chooses.
 *
 * Where nobody can tell whether it is of the one whose page it is, `askOwner` asks, if they want it.
 */
export async function takeFile(
  worksheet: OpenWorksheet,
  copy: Copy,
  file: NamedFile,
  askOwner?: () => Promise<void>,
): Promise<void> {
  const plan = makePlan(worksheet, copy, { here: readAnswers(worksheet), inFile: copy.answers });
  if (copy.damage) {
    await openDamaged(worksheet, copy, file, plan);
    return;
  }
  const isSafe = plan.differing.length + plan.emptied.length === 0;
  if (isSafe && !isUnaskedReplaced(worksheet, copy)) await openAtOnce(worksheet, copy, file, plan);
  else await openByChoice(worksheet, copy, file, plan, askOwner);
}

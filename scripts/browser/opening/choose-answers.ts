import type { Copy } from "../copies/parse-copy";
import { choose } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf, readAnswers } from "../session/open-worksheet";
import type { Comparison } from "./compare-answers";
import { compareAnswers } from "./compare-answers";
import { showLeftOver } from "./show-left-over";

const countAnswers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);

/** Say how much differs, and what is chosen beforehand. */
function describeDifferences({ count, emptied }: Comparison, { leftOver }: Copy): string[] {
  if (count === 0 && leftOver.length > 0) return ["there is more in it than its answers."];
  if (count === 0) return ["the same answers as on this page."];
  const lines = [
    `${countAnswers(count)} ${count === 1 ? "differs" : "differ"}. Nothing changes until you choose.`,
  ];
  if (emptied > 0) {
    lines.push(
      emptied === count
        ? "The file has no answer there. What is on this page stays, unless you choose otherwise."
        : `${countAnswers(emptied)} ${emptied === 1 ? "is" : "are"} blank in the file. ` +
            "What is on this page stays there, unless you choose otherwise.",
    );
  }
  return lines;
}

/** Say what else is in the file: nothing is dropped or kept without a word. */
function describeRest(
  worksheet: OpenWorksheet,
  { unasked, unreadable, replaced, notes }: Copy,
): string[] {
  const lines: string[] = [];
  if (unasked.size > 0) {
    lines.push(
      `The file also holds ${countAnswers(unasked.size)} to questions that this worksheet does ` +
        "not ask. If you take answers, these are kept and go into your next copy.",
    );
  }
  if (replaced.length > 0) {
    lines.push(
      `The file also holds ${countAnswers(replaced.length)} that were replaced before it was ` +
        "saved. If you take answers, you find them beside their questions.",
    );
  }
  if (unreadable.length > 0) {
    const labels = unreadable.map((id) => `“${labelOf(worksheet, id)}”`).join(", ");
    lines.push(
      `The file’s answer to ${labels} could not be read. What this page says there stays.`,
    );
  }
  return [...lines, ...notes];
}

/**
 * Show what a copy holds beside what is on the page, and ask which answers to take.
 *
 * Returns the fields whose answer of the file is to be on the page, or undefined where nothing is
 * to change.
 */
export async function chooseAnswers(
  worksheet: OpenWorksheet,
  copy: Copy,
  name: string,
): Promise<ReadonlySet<string> | undefined> {
  const comparison = compareAnswers(worksheet, readAnswers(worksheet), copy.answers);
  const [found = "", ...others] = describeDifferences(comparison, copy);
  const lines = [...others, ...describeRest(worksheet, copy)];
  const way = await choose<"chosen" | "all">(worksheet.frame, {
    name: "open-copy",
    title: "Take answers from this file?",
    body: [
      makeElement("p", {}, makeElement("b", {}, name), `: ${found}`),
      ...lines.map((line) => makeElement("p", {}, line)),
      ...showLeftOver(copy.leftOver),
      ...(comparison.count > 0 ? [comparison.list] : []),
    ],
    ways: [
      { words: "Take the chosen answers", way: "chosen" },
      { words: "Take all", way: "all" },
    ],
    otherwise: "Keep what is here",
  });
  if (way === undefined) return undefined;
  return new Set(way === "all" ? comparison.listDiffering() : comparison.listChosen());
}

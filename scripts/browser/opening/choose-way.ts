import { sayCount } from "../answers/say-count";
import { choose } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import type { OpenWorksheet } from "../session/open-worksheet";
import { nameQuestions } from "./describe-rest";
import { canAgree } from "./owner/hand-theirs";
import type { Opening } from "./plan-opening";
import { listAsked } from "./plan-opening";
import type { NamedFile } from "./tell-times";

/** How a file is opened where the page holds answers. */
export type Way = "replace" | "agree" | "compare" | "add" | "another";

/** Say how the file's answers and the page's stand to each other. */
function describeSides({ same, incoming, differing }: Opening): string {
  const count = same.length + incoming.length + differing.length;
  const parts = [
    [differing.length, differing.length === 1 ? "differs from this page" : "differ from this page"],
    [incoming.length, incoming.length === 1 ? "is not answered here" : "are not answered here"],
    [same.length, same.length === 1 ? "is the same" : "are the same"],
  ] as const;
  const shown = parts.filter(([some]) => some > 0).map(([some, words]) => `${some} ${words}`);
  if (count === 0) return "no answers.";
  return `${sayCount(count, "answer")}. ${shown.join(", ")}.`;
}

/** Say beforehand what would be blank here after replacing. */
function describeBlank(worksheet: OpenWorksheet, { emptied }: Opening): string[] {
  if (emptied.length === 0) return [];
  const questions = sayCount(emptied.length, "question");
  const they = emptied.length === 1 ? "it is" : "they are";
  return [
    `Blank in the file: ${questions} that you have answered: ` +
      `${nameQuestions(worksheet, emptied)}. If you replace, ${they} blank here too.`,
  ];
}

/**
 * Ask how to open a file where the page holds answers that it would change.
 *
 * Returns undefined where what is here is to be kept. Comparing is the quiet way: few need it, and
 * it asks only about what both sides answer, and not alike. Where the file could only empty answers,
 * such as one that was made before they were written, keeping them is the plain way.
 */
export function chooseWay(
  worksheet: OpenWorksheet,
  file: NamedFile,
  plan: Opening,
  rest: readonly Node[],
  isPerhapsOthers: boolean,
): Promise<Way | undefined> {
  const isNothingNew = plan.incoming.length + plan.differing.length === 0;
  const quiet: { words: string; way: Way; isQuiet: true }[] = [];
  if (listAsked(plan).length > 0) {
    quiet.push({ words: "Compare question by question", way: "compare", isQuiet: true });
  } else if (plan.incoming.length > 0) {
    quiet.push({ words: "Take only what is not answered here", way: "add", isQuiet: true });
  }
  if (isPerhapsOthers) {
    quiet.push({ words: "It is another person’s", way: "another", isQuiet: true });
  }
  const agree = { words: "Compare and agree", way: "agree" } as const;
  return choose<Way>(worksheet.frame, {
    name: "open-copy",
    title: isNothingNew
      ? "Everything in this file is here already"
      : "Replace what is here with this file?",
    body: [
      makeElement("p", {}, makeElement("b", {}, file.name), `: ${describeSides(plan)}`),
      ...(file.comparison ? [makeElement("p", {}, file.comparison)] : []),
      ...describeBlank(worksheet, plan).map((line) => makeElement("p", {}, line)),
      ...rest,
      makeElement("p", {}, "Nothing changes until you choose, and you can undo it."),
    ],
    ways: [
      { words: "Replace with the file", way: "replace", isQuiet: isNothingNew },
      ...(canAgree(worksheet) && !isNothingNew ? [agree] : []),
      ...quiet,
    ],
    otherwise: "Keep what is here",
  });
}

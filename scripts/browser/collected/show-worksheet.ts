import { LIMITS, spellNumber } from "../answers/limits";
import { sayCount } from "../answers/say-count";
import type { CollectedQuestions } from "../collecting/file/collected-questions";
import type { ReadFile } from "../collecting/file/read-collected";
import { handFile } from "../copies/hand-file";
import { makeButton, makeElement } from "../dialogs/make-element";
import { isEnough } from "./results/is-enough";
import { shuffle } from "./results/shuffle";
import { tally } from "./results/tally";
import { writeCsv } from "./results/write-csv";
import { showQuestion } from "./show-question";

/** What is counted of a worksheet: each file that differs, and those alike where they count. */
export interface Counted {
  readonly different: readonly ReadFile[];
  readonly alike: readonly ReadFile[];
}

function tellTooFew(people: number): HTMLElement {
  const least = spellNumber(LIMITS.collectedLeast);
  const files = sayCount(people, "file that differs", "files that differ");
  return makeElement("p", {}, `${files}. Nothing of them is shown before there are ${least}.`);
}

/**
 * Show what the files of one worksheet say together, or that there are too few of them.
 *
 * Those alike never make up the number: the same file taken five times is no five people.
 */
export function showWorksheet(
  worksheet: CollectedQuestions,
  { different, alike }: Counted,
  say: (words: string) => void,
): HTMLElement {
  const id = `collected-${worksheet.id}`;
  const heading = makeElement("h2", { id }, worksheet.title);
  const section = makeElement("section", { "aria-labelledby": id }, heading);
  if (!isEnough(different.length)) {
    section.append(tellTooFew(different.length));
    return section;
  }
  const files = [...different, ...alike];
  // Shuffled anew for each question, so that nobody's answers stand at the same place of two.
  const tallies = worksheet.questions.map((question) => tally(question, shuffle(files), different));
  const save = makeButton("Save as a table (CSV)", "worksheet-button", () => {
    const csv = new Blob([writeCsv(files.length, tallies)], { type: "text/csv" });
    say(
      `A table is on its way to your downloads: ${handFile(`${worksheet.id}-together.csv`, csv)}`,
    );
  });
  section.append(
    makeElement("p", {}, `From ${sayCount(files.length, "person", "people")}.`),
    makeElement("div", { class: "worksheet-buttons collected-save" }, save),
    makeElement(
      "div",
      { class: "collected-questions" },
      ...tallies.map((each) => showQuestion(each, `${id}-${each.question.id}`)),
    ),
  );
  return section;
}

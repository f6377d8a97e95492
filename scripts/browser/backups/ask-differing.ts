import { sayDate } from "../answers/date-parts";
import { sayCount } from "../answers/say-count";
import { askSides } from "../dialogs/ask-sides";
import { makeCards } from "../dialogs/make-cards";
import { makeElement } from "../dialogs/make-element";
import type { Backup } from "./backup";
import type { PlannedPart } from "./plan-restore";

/** A worksheet where both sides answer, and not alike. */
export interface DifferingPart {
  readonly planned: PlannedPart;
  /** What it is called: worksheet, person, entry. */
  readonly name: string;
}

/** The file that is being opened: its name, and when it was saved. */
export type DatedFile = { readonly name: string } & Pick<Backup, "savedOn" | "savedAt">;

/** Say on which day something was done; nothing where that is not known. */
const sayDone = (done: string, day: string, time = "") =>
  day === "" ? {} : { about: `${done} on ${sayDate(day)}${time && `, ${time}`}` };

/** Make the question about one worksheet. */
function makeChoice(
  { planned, name }: DifferingPart,
  { savedOn, savedAt }: DatedFile,
  at: number,
): HTMLFieldSetElement {
  const { changedOn, differing, newer } = planned;
  const verb = differing.length === 1 ? "differs" : "differ";
  const sides = [
    { value: "file", words: "From the file", ...sayDone("Saved", savedOn, savedAt) },
    { value: "here", words: "What is here", ...sayDone("Changed", changedOn) },
  ];
  const legend = `${name}: ${sayCount(differing.length, "answer")} ${verb}`;
  return makeCards(legend, `worksheet-restore-${at}`, sides, newer);
}

/**
 * Ask, once for all worksheets, which side is to stand where both answer, and not alike.
 *
 * The newer side is chosen beforehand, where the days tell which it is; where they do not, nothing is. Returns the
 * keys for which the file's is taken, or undefined where nothing is to change.
 */
export async function askDiffering(
  frame: HTMLElement,
  file: DatedFile,
  parts: readonly DifferingPart[],
  part = "worksheet",
): Promise<ReadonlySet<string> | undefined> {
  const questions = parts.map((each, at) => makeChoice(each, file, at));
  const newer = parts.filter(({ planned }) => planned.newer !== undefined).length;
  const sides = await askSides(frame, {
    name: "restore",
    title: `${sayCount(parts.length, part)} ${parts.length === 1 ? "differs" : "differ"}`,
    body: [
      makeElement(
        "p",
        {},
        "What only one side answers stays or comes in. Where both answer, choose. What you do not choose is kept under ",
        "“Earlier versions” of its worksheet for some days.",
      ),
      makeElement(
        "p",
        {},
        makeElement("b", {}, file.name),
        newer === 0
          ? ": the days do not tell which side is newer."
          : newer < parts.length
            ? ": the newer side is chosen already, where the days tell it."
            : ": the newer side is chosen already.",
      ),
    ],
    questions,
    list: { role: "region", "aria-label": "Worksheets that differ", tabindex: "0" },
    yes: "Open the file",
  });
  if (!sides) return undefined;
  return new Set(parts.filter((_, at) => sides[at] === "file").map(({ planned }) => planned.key));
}

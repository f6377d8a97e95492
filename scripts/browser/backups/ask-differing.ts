import { sayCount } from "../answers/say-count";
import { choose } from "../dialogs/ask";
import { makeCards } from "../dialogs/make-cards";
import { makeElement } from "../dialogs/make-element";
import type { PlannedPart } from "./plan-restore";

/** A worksheet where both sides answer, and not alike. */
export interface DifferingPart {
  readonly planned: PlannedPart;
  /** What it is called: worksheet, person, entry. */
  readonly name: string;
}

const isFile = (box: HTMLInputElement) => box.value === "file";

/** Make the question about one worksheet. */
function makeChoice({ planned, name }: DifferingPart, at: number): HTMLFieldSetElement {
  const { differing, newer } = planned;
  const verb = differing.length === 1 ? "differs" : "differ";
  const sides = [
    { value: "file", words: "From the file" },
    { value: "here", words: "What is here" },
  ];
  const legend = `${name}: ${sayCount(differing.length, "answer")} ${verb}`;
  return makeCards(legend, `worksheet-restore-${at}`, sides, newer);
}

/**
 * Ask, once for all worksheets, which side is to stand where both answer, and not alike.
 *
 * The newer side is chosen beforehand, where that is known. Returns the keys for which the file's is taken, or
 * undefined where nothing is to change.
 */
export async function askDiffering(
  frame: HTMLElement,
  file: string,
  parts: readonly DifferingPart[],
  part = "worksheet",
): Promise<ReadonlySet<string> | undefined> {
  const choices = parts.map(makeChoice);
  const list = makeElement(
    "div",
    { role: "region", "aria-label": "Worksheets that differ", tabindex: "0" },
    ...choices,
  );
  const isSure = await choose<true>(frame, {
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
        makeElement("b", {}, file),
        ": the newer side is chosen already, where that is known.",
      ),
      list,
    ],
    ways: [{ words: "Open the file", way: true }],
    otherwise: "Cancel",
  });
  if (!isSure) return undefined;
  const taken = choices.map((choice) =>
    [...choice.querySelectorAll<HTMLInputElement>(":checked")].some(isFile),
  );
  return new Set(parts.filter((_, at) => taken[at]).map(({ planned }) => planned.key));
}

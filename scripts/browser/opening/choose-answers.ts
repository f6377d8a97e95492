import { sayCount } from "../answers/say-count";
import { choose } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Both } from "./compare-answers";
import { compareAnswers } from "./compare-answers";
import type { Opening } from "./plan-opening";
import { listAsked, listCompared } from "./plan-opening";
import type { NamedFile } from "./tell-times";

/** Say what happens with the answers that need no question. */
function makeChips({ same, incoming, staying, emptied, followers }: Opening): HTMLElement {
  const following = new Set(followers.map(([id]) => id));
  const free = incoming.filter((id) => !following.has(id)).length;
  const chips = [
    [same.length, "the same"],
    [free, free === 1 ? "only in the file: it comes in" : "only in the file: they come in"],
    [staying.length + emptied.length, "only here: they stay"],
  ] as const;
  const shown = chips.flatMap(([count, words]) => [
    makeElement(
      "span",
      {},
      `${count} ${count === 1 ? words.replace("they stay", "it stays") : words}`,
    ),
    " ",
  ]);
  return makeElement("p", { class: "worksheet-chips" }, ...shown);
}

/** Say what the main button does, as things are chosen now. */
function sayTaking(chosen: number, asked: number): string {
  if (chosen === asked) return `Take ${chosen} from the file`;
  if (chosen === 0) return `Keep mine in ${asked === 1 ? "this one" : `all ${asked}`}`;
  return `Take ${chosen}, keep ${asked - chosen} of mine`;
}

/**
 * Ask, question by question, which of two answers is to be on the page.
 *
 * The newer side's answers are chosen beforehand, where that is known; else the file's, which the
 * person has just opened to have. Returns the questions whose answer of the file is taken, or
 * undefined where nothing is to change.
 */
export async function chooseAnswers(
  worksheet: OpenWorksheet,
  file: NamedFile,
  plan: Opening,
  both: Both,
): Promise<ReadonlySet<string> | undefined> {
  const asked = listAsked(plan).length;
  const newer = file.isOlder ? "page" : "file";
  const { list, shortcuts, listChosen } = compareAnswers(worksheet, plan, both, newer);
  const words = makeElement("span", {}, sayTaking(listChosen().length, asked));
  list.addEventListener("change", () => {
    words.textContent = sayTaking(listChosen().length, asked);
  });
  const way = await choose<"chosen" | "mine">(worksheet.frame, {
    name: "compare",
    title: `${sayCount(asked, "answer")} ${asked === 1 ? "differs" : "differ"}`,
    body: [
      makeElement(
        "p",
        {},
        "What is on this page, and what is in ",
        makeElement("b", {}, file.name),
        `. ${file.comparison}`.trimEnd(),
      ),
      makeChips(plan),
      shortcuts,
      list,
    ],
    ways: [
      { words, way: "chosen" },
      { words: "Keep mine", way: "mine" },
    ],
    otherwise: "Cancel",
  });
  return way && new Set(listCompared(plan, way === "mine" ? [] : listChosen()));
}

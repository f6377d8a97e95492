import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";

/** What is to be done with a file of somebody else who is known here. */
export type TheirsWay = "theirs" | "same";

/**
 * Ask about a file that belongs to another than the one whose page it is: undefined on *Cancel*.
 *
 * The plain way keeps the two apart. Mixing them is the quiet one, for whoever knows better.
 */
export function askTheirs(
  frame: HTMLElement,
  noun: string,
  whose: string,
  sides: HTMLElement,
): Promise<TheirsWay | undefined> {
  return choose<TheirsWay>(frame, {
    name: "another-person",
    title: `This is another person’s ${noun}`,
    body: [
      makeElement("p", {}, "The file is of ", makeElement("b", {}, whose), "."),
      sides,
      makeElement("p", {}, "Nothing has been changed yet."),
    ],
    ways: [
      { words: "Open it as theirs", way: "theirs" },
      { words: "It is the same person", way: "same", isQuiet: true },
    ],
    otherwise: "Cancel",
  });
}

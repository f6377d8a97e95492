import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";

/** Whether somebody of a file is the one of the same name here. */
export type NamesakeWay = "same" | "other";

/** Ask whether two of the same name are one; undefined on *Cancel*. */
export function askNamesake(
  frame: HTMLElement,
  file: string,
  ours: Relationship,
): Promise<NamesakeWay | undefined> {
  return choose<NamesakeWay>(frame, {
    name: "namesake",
    title: `Is this the same ${ours.name}?`,
    body: [
      makeElement(
        "p",
        {},
        makeElement("b", {}, file),
        ` holds worksheets of ${sayPair(ours)}, and so does this browser. The file comes from ` +
          "another device or another time, so it cannot be told whether they are one.",
      ),
      makeElement("p", {}, "Nothing has been changed yet."),
    ],
    ways: [
      { words: "Keep them apart", way: "other" },
      { words: "It is the same person", way: "same" },
    ],
    otherwise: "Cancel",
  });
}

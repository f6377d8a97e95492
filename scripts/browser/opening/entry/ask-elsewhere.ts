import { sayCount } from "../../answers/say-count";
import type { BackupPart } from "../../backups/backup";
import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";

/** Where entries go that are kept under somebody else: each to its own, or all to the page. */
export type ElsewhereWay = "apart" | "here";

export interface ElsewhereQuestion {
  readonly frame: HTMLElement;
  /** The name of the file. */
  readonly file: string;
  /** What an entry is called. */
  readonly name: string;
  /** Whose the page is; undefined: nobody is named yet. */
  readonly page: string | undefined;
  /** The entries, each with the one under whom it is kept. */
  readonly parts: readonly BackupPart[];
  readonly known: readonly Relationship[];
}

/** Say of each, the page's own first, how many entries are theirs. */
function listOwners({ name, page, parts, known }: ElsewhereQuestion): HTMLElement {
  const ids = [...new Set([page, ...parts.map(({ relationship }) => relationship)])];
  const items = ids.flatMap((id) => {
    const count = parts.filter(({ relationship }) => relationship === id).length;
    const owner = known.find((each) => each.id === id);
    const whose = owner ? sayPair(owner) : "Nobody named yet";
    const here = id === page ? " (this page)" : "";
    return count === 0 ? [] : [makeElement("li", {}, `${whose}${here}: ${sayCount(count, name)}`)];
  });
  return makeElement("ul", {}, ...items);
}

/** Ask where entries go that this browser keeps under another than the page's; undefined on *Cancel*. */
export function askElsewhere(question: ElsewhereQuestion): Promise<ElsewhereWay | undefined> {
  const { frame, file, name, page, parts } = question;
  const count = parts.filter(({ relationship }) => relationship !== page).length;
  const is = count === 1 ? "is" : "are";
  return choose<ElsewhereWay>(frame, {
    name: "elsewhere",
    title: `${sayCount(count, name)} ${is} kept under somebody else`,
    body: [
      makeElement(
        "p",
        {},
        makeElement("b", {}, file),
        " holds what this browser knows by its ids. Where it belongs:",
      ),
      listOwners(question),
      makeElement("p", {}, "Nothing has been changed yet."),
    ],
    ways: [
      { words: "Open each where it belongs", way: "apart" },
      { words: `Open all on this page`, way: "here", isQuiet: true },
    ],
    otherwise: "Cancel",
  });
}

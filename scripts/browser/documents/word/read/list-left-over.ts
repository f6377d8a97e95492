import type { LeftOver } from "../../../answers/left-over";
import type { NameParts } from "../../sheet/name-parts";
import { dropInvitations } from "../lines/invitations";
import type { Lines, Row } from "../lines/lines";
import { nameStory } from "../lines/name-story";
import type { AnswerMark, SecondMark } from "./answer-marks";
import { isInside } from "./answer-marks";
import type { OwnWords, StrayWords } from "./assign-words";
import { readTick } from "./tick";

/** What the words outside the answers are listed from. */
export interface Remains {
  readonly document: Lines;
  readonly strays: readonly StrayWords[];
  readonly near: readonly string[];
  readonly answers: readonly AnswerMark[];
  readonly seconds: readonly SecondMark[];
  readonly owned: ReadonlyMap<string, OwnWords>;
  readonly rows: ReadonlyMap<Row, { readonly id: string; readonly number: number }>;
  partsOf(name: string): NameParts | undefined;
}

const toQuestion = (label: string | undefined, word: string) => (label ? `${word} “${label}”` : "");

/** Say where words stand, as the heading above them. */
function sayPlace({ document, near, rows, partsOf }: Remains, at: number): string {
  const line = document.lines[at];
  if (!line) return "";
  const { kind, near: anchor } = line.story;
  if (kind !== "body") {
    const place = anchor === undefined ? "" : toQuestion(near[anchor], ", at");
    return nameStory(kind) + place;
  }
  const row = line.cell && rows.get(line.cell.row);
  const label = row && partsOf(row.id)?.question.label;
  if (row && label) return `In the table “${label}”, row ${row.number}`;
  return toQuestion(near[at], "Under") || "At the beginning";
}

/** Put words together that stand in one place, one line after the other. */
function joinStrays(remains: Remains): LeftOver[] {
  const found: { words: string; place: string; line: number }[] = [];
  const strays = [...remains.strays].sort((one, other) => one.line - other.line);
  for (const { text, line } of strays) {
    const place = sayPlace(remains, line);
    const before = found.at(-1);
    if (before && before.place === place && line - before.line <= 1) {
      before.words += (line === before.line ? " " : "\n") + text.trim();
      before.line = line;
    } else found.push({ words: text.trim(), place, line });
  }
  return found.map(({ words, place }) => ({ words, place }));
}

/** Say what stands in a second control: of a box only that it is ticked, by its option. */
function sayWords(words: string, parts: NameParts | undefined): string {
  if (parts?.question.kind !== "checklist") return words;
  const tick = readTick(words, false);
  const option = parts.words.replace(`${parts.question.label}: `, "");
  return typeof tick === "string" ? words : tick ? option : "";
}

/** List the words in second controls of one name that are neither blank nor the answer itself. */
function listSeconds({ seconds, answers, owned, partsOf }: Remains): LeftOver[] {
  return seconds.flatMap((second) => {
    const parts = partsOf(second.name);
    const words = sayWords(dropInvitations(second.words).trim(), parts);
    const isRead = answers.some((answer) => isInside(answer, second));
    const own = owned.get(second.name)?.text.trim();
    if (words === "" || words === own || isRead) return [];
    const label = parts?.question.label ?? second.name;
    return [{ words, place: `In a second copy of “${label}”` }];
  });
}

/** List the words of a document that are no answers, each with its place. */
export const listLeftOver = (remains: Remains): LeftOver[] => [
  ...joinStrays(remains),
  ...listSeconds(remains),
];

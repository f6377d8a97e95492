import type { LeftOver } from "../../../answers/left-over";
import type { Prose, ProseBlock, Words } from "../../prose/prose-block";
import { sayWords } from "../../prose/prose-block";
import type { Line, Lines } from "../lines/lines";
import { nameStory } from "../lines/name-story";

const FOOT = /^(.*?)\s*Page\s+\d*\s+of\s+\d*$/;

const fold = (text: string) => text.replace(/\s+/gu, " ").trim();

/** List what stands on each line of a block, as it is written. */
function listLines(block: ProseBlock): string[] {
  const say = (words: Words, lead = "") => `${lead} ${sayWords(words)}`;
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "people":
      return [block.people.map(({ label, name }) => `${label}: ${name}`).join(" ")];
    case "subheading":
      return [say(block.words)];
    case "paragraph":
      return [say(block.words, block.lead)];
    case "lists":
      return block.lists.flatMap(({ lead, items }) => [lead, ...items.map((item) => say(item))]);
    case "table":
      return [block.lead, ...block.head, ...block.rows.flat().map((cell) => say(cell))];
    case "signatures": {
      const own = block.signers.flatMap(({ label, name, date }) => [label, say(name), say(date)]);
      return [block.note, "Who", "Name", "Signature", "Date", ...own];
    }
  }
}

/** Lines that a document is to have, each as often as it may stand there. */
class ExpectedLines {
  private readonly counts = new Map<string, number>();

  constructor({ title, blocks }: Prose) {
    for (const text of [title, ...blocks.flatMap(listLines)]) this.add(fold(text));
  }

  private add(line: string): void {
    this.counts.set(line, (this.counts.get(line) ?? 0) + 1);
  }

  /** Take a line out; whether it was there. */
  take(line: string): boolean {
    const count = this.counts.get(line) ?? 0;
    if (count > 0) this.counts.set(line, count - 1);
    return count > 0;
  }
}

const HEADINGS = new Set(["heading1", "title"]);

function sayStory({ story }: Line, heading: string): string {
  if (story.kind !== "body") return nameStory(story.kind);
  return heading ? `Under “${heading}”` : "At the beginning";
}

/**
 * List the lines of a document that are not what its answers make of it: somebody wrote there, and
 * nobody could tell which answer it belongs to. Each is given whole.
 */
export function checkWords({ lines }: Lines, prose: Prose): LeftOver[] {
  const expected = new ExpectedLines(prose);
  const found: { words: string; place: string; line: number }[] = [];
  let heading = "";
  for (const [at, line] of lines.entries()) {
    const text = line.text.slice(line.label);
    const words = fold(text);
    const [, foot] = line.story.kind === "footer" ? (FOOT.exec(words) ?? []) : [];
    const isKnown = words === "" || foot === fold(prose.title) || expected.take(words);
    if (isKnown) {
      if (HEADINGS.has(line.style)) heading = words;
      continue;
    }
    const place = sayStory(line, heading);
    const before = found.at(-1);
    if (before && before.place === place && at - before.line === 1) {
      before.words += `\n${text.trim()}`;
      before.line = at;
    } else found.push({ words: text.trim(), place, line: at });
  }
  return found.map(({ words, place }) => ({ words, place }));
}

import type { Answer, Row } from "../answers/answer";
import { readAskedMark } from "../answers/asked-mark";
import { matchOption } from "../answers/match-option";
import { readDate } from "../answers/read-date";
import type { Part, Question } from "./questions";

const CHOICES = new Set(["choice", "scale"]);

/** Bring a person's words to the form in which answers keep them, where they say the same. */
export function settleWords(
  { kind, options }: Pick<Part, "kind" | "options">,
  words: string,
): string {
  if (kind === "date") return readDate(words) ?? words;
  if (!CHOICES.has(kind) || options.some(({ id }) => id === words)) return words;
  return matchOption(options, words) ?? words;
}

function settleRow(parts: readonly Part[], row: Row): Row {
  const settled: Record<string, string> = Object.create(null);
  for (const [key, words] of Object.entries(row)) {
    const part = parts.find(({ id }) => id === key);
    settled[key] = part ? settleWords(part, words) : words;
  }
  return settled;
}

/** Bring all words of an answer to the form in which answers keep them. */
export function settleAnswer(question: Question, answer: Answer): Answer {
  const { kind, parts, options } = question;
  if (typeof answer === "string") return settleWords(question, answer);
  if (!Array.isArray(answer)) return settleRow(parts, answer as Row);
  if (kind === "rows") return (answer as readonly Row[]).map((row) => settleRow(parts, row));
  // A mark that is no tick stays as it is: of "plans: ?" a comparison would see the option alone.
  const ticks = (answer as readonly string[]).map((words) =>
    kind === "checklist" && !readAskedMark(words)
      ? settleWords({ kind: "choice", options }, words)
      : words,
  );
  return [...new Set(ticks)];
}

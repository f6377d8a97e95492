import { matchOption } from "../../../answers/match-option";
import { readDate } from "../../../answers/read-date";
import type { DescribedReading } from "../../prose/described-reading";
import { sayWords } from "../../prose/prose-block";
import { wordOption } from "../../prose/word-answer";
import type { ControlValues } from "../../sheet/control-values";
import type { NameParts } from "../../sheet/name-parts";

const TEXTS = new Set(["text", "long_text"]);

/** Tell whether the value of a control has to be known before that of a choice. */
export const isText = (parts: NameParts): boolean => TEXTS.has(parts.kind);

/** Say how the options of a question read, with the texts that are known by now. */
function listReadings(
  { question }: NameParts,
  reading: DescribedReading,
  values: ControlValues,
): { id: string; label: string }[] {
  const texts = [...values].filter((each): each is [string, string] => typeof each[1] === "string");
  const given = { questions: [question], answers: new Map(texts) };
  return question.options.map(({ id }) => ({
    id,
    label: sayWords(wordOption(reading, given, question, id)),
  }));
}

/**
 * Turn the words that stand in a document for one control into what they say; nothing for an option
 * that is not ticked by these words.
 */
export function valueOfWords(
  name: string,
  words: string,
  parts: NameParts,
  reading: DescribedReading,
  values: ControlValues,
): string | boolean | undefined {
  const { kind, question } = parts;
  const trimmed = words.trim();
  if (question.kind === "checklist") {
    const option = name.slice(question.id.length + 2);
    const found =
      matchOption(listReadings(parts, reading, values), trimmed) ?? parts.optionOf(trimmed);
    return found === option ? true : undefined;
  }
  if (trimmed === "") return undefined;
  if (kind === "date") return readDate(trimmed) ?? trimmed;
  if (kind === "choice" && question.kind === "choice") {
    const found = matchOption(listReadings(parts, reading, values), trimmed);
    return found ?? parts.optionOf(trimmed) ?? trimmed;
  }
  if (kind === "choice" || kind === "scale") return parts.optionOf(trimmed) ?? trimmed;
  return kind === "number" ? trimmed : words;
}

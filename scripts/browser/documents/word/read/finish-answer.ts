import { matchOption } from "../../../answers/match-option";
import { readDate } from "../../../answers/read-date";
import type { NameParts } from "../../sheet/name-parts";
import { dropInvitations } from "../lines/invitations";
import type { Offer } from "../lines/lines";
import type { OwnWords } from "./assign-words";
import { isBox, readTick } from "./tick";

/** Languages in which programs may write a day that was chosen from a calendar. */
const LANGUAGES = "de fr es it pt nl pl sv da nb fi cs sk hu ro el tr uk ru cy ga ca hr".split(" ");

/** Tell whether words are a day as a language writes it, in any of its usual lengths. */
function isSaid(words: string, day: string, language: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  const tidy = (text: string) => text.replace(/\s+/gu, " ").trim().toLowerCase();
  try {
    return (["full", "long", "medium", "short"] as const).some((dateStyle) => {
      const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" });
      return tidy(format.format(date)) === tidy(words);
    });
  } catch {
    // A file may call anything a language, and any words a day.
    return false;
  }
}

/** Read a day: the words that a person sees, whatever day the control remembers. */
function readDay(words: string, { day, language }: Partial<Offer>): string {
  const read = readDate(words, [...(language ? [language] : []), ...LANGUAGES]);
  if (read !== undefined) return read;
  return day && language && isSaid(words, day, language) ? day : words;
}

function readOption(words: string, parts: NameParts | undefined, offer: Offer | undefined): string {
  const offered = [...(offer?.options ?? [])].map(([label, id]) => ({ id, label }));
  return matchOption(offered, words) ?? parts?.optionOf(words) ?? words;
}

/** Turn the words of an answer into the value that they stand for: text, or true for a tick. */
export function finishAnswer(
  own: OwnWords,
  parts: NameParts | undefined,
  offer: Offer | undefined,
): string | boolean {
  const text = dropInvitations(own.text);
  const words = text.trim();
  const isBeside = text !== own.text || dropInvitations(own.exact).trim() === "";
  if (words === "" && text !== own.text) return "";
  const kind = parts?.kind ?? (isBox(words) ? "checklist" : "");
  if (kind === "checklist") return readTick(text, offer?.tick);
  if (kind === "date" || (parts === undefined && offer?.day)) return readDay(words, offer ?? {});
  if (kind === "choice" || kind === "scale") return words && readOption(words, parts, offer);
  if (parts === undefined && offer?.options.size) return readOption(words, parts, offer);
  // Beside an empty control or what invites to type, people leave a space that belongs to neither.
  return kind === "number" || isBeside ? words : text;
}

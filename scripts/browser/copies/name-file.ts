import { nameToday } from "../answers/clock";
import type { OpenWorksheet } from "../session/open-worksheet";

/**
 * Signs that a file's name cannot hold in one system or another, and those that nobody sees in it.
 *
 * Joiners stay: letters of many scripts, and emoji, are put together by them.
 */
export const NEVER = /[\\/:*?"<>|]|\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu;

// What stands before it needs room too, and systems count bytes: 255 at most.
const MOST_BYTES = 120;

/** Write what somebody is called as a part of a file's name; nothing where no sign of it can stay. */
export function shortenName(name: string): string {
  let kept = "";
  let bytes = 0;
  for (const sign of name.replace(/\s+/g, " ").replace(NEVER, "")) {
    bytes += new TextEncoder().encode(sign).length;
    if (bytes > MOST_BYTES) break;
    kept += sign;
  }
  return kept.replace(/^[\s.]+|[\s.\u200d]+$/gu, "");
}

/**
 * Name a file of what is on the page, without its ending: `<id>-<yyyy-mm-dd>-<short name>`.
 *
 * The short name is what the person calls the one whose page it is; nothing else of what they wrote
 * is in it, and nothing at all while nobody is named. The day is today's on this device, unless the
 * file holds what was written on another, or an entry of a series that has its own.
 */
export function nameFile(
  { id, relationship }: Pick<OpenWorksheet, "id" | "relationship">,
  day = nameToday(),
): string {
  const whose = shortenName(relationship?.name ?? "");
  return whose ? `${id}-${day}-${whose}` : `${id}-${day}`;
}

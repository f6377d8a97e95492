import { isDay, sayDay, sayDistance } from "../overview/facts/days";
import { saySingle } from "../overview/facts/say-single";
import { sayPair } from "../relationships/relationship";
import type { Thing } from "./find-thing";

export interface SaidThing {
  /** Why it stands there: “Go on where you were”, or that it comes next. */
  readonly why: string;
  readonly title: string;
  readonly about: string;
}

function sayWhose({ worksheet, relationship }: Thing): string {
  if (worksheet.isOwn) return "For yourself";
  return relationship ? sayPair(relationship) : "Nobody named yet";
}

/** Say it: “Session plan, 18 January” and “You and Mentor B, in 3 days. 3 of 5 answered, saved yesterday.” */
export function sayThing(thing: Thing, today: string): SaidThing {
  const { worksheet, entry, next } = thing;
  const day = next || entry?.date || "";
  const far = isDay(day) && day >= today ? `, ${sayDistance(day, today)}` : "";
  const saved = entry?.changed ? `, saved ${sayDistance(entry.changed, today)}` : "";
  // An entry that comes along to a later day is not the one of that day.
  const isOther = next !== "" && entry?.date !== next;
  const state = entry && !isOther ? `${saySingle(entry)}${saved}` : "Not begun yet";
  return {
    why: next === "" ? "Go on where you were" : "Next",
    title: day === "" ? worksheet.title : `${worksheet.title}, ${sayDay(day, today)}`,
    about: `${sayWhose(thing)}${far}. ${state}.`,
  };
}

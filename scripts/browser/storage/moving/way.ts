import { makeKey, parseKey } from "../../relationships/answer-key";
import type { StoodBefore } from "./stood-before";

/** From which key answers go to which, and what does not go. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** The questions whose answers stay; where these are named, others may stand at the other end. */
  readonly staying?: ReadonlySet<string> | undefined;
  /** What stood at `from` before anything was brought there: it is not to go with that. */
  readonly stood?: StoodBefore | undefined;
}

/** Rename the key with which a text begins: it says where an answer was taken from. */
export function renamePlace(place: string, { to }: Way): string {
  const { relationship, entry } = parseKey(to);
  return place.replace(/^\S+/, (key) => makeKey({ ...parseKey(key), relationship, entry }));
}

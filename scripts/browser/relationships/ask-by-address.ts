/** What an address asks a worksheet's page to show, in the part behind “#” that no server is sent. */

import { isMark } from "./answer-key";

/** Whose answers are asked for, and which entry. */
export interface Asked {
  /** The id of a relationship; null: nobody who is named yet. Undefined: whom the tab shows. */
  readonly relationship?: string | null | undefined;
  /** The id of an entry; null: the first, which has none. Undefined: the one the tab shows. */
  readonly entry?: string | null | undefined;
}

const [NOBODY, FIRST] = ["nobody", "first"];

/** Make that part of an address: random ids, and no name; "" where nothing is asked for. */
export function askByAddress({ relationship, entry }: Asked): string {
  const asked = [
    ...(relationship === undefined ? [] : [`for=${relationship ?? NOBODY}`]),
    ...(entry === undefined ? [] : [`entry=${entry ?? FIRST}`]),
  ];
  return asked.length > 0 ? `#${asked.join("&")}` : "";
}

/** Read an id, or the word that stands for none. */
function readId(found: string | null, none: string | undefined): string | null | undefined {
  if (found === none) return null;
  return isMark(found) ? found : undefined;
}

/** Read what an address asks for; undefined where that is something else, or nothing. */
export function readAsked(hash: string): Asked | undefined {
  const asked = new URLSearchParams(hash.slice(1));
  const relationship = readId(asked.get("for"), NOBODY);
  const entry = readId(asked.get("entry"), FIRST);
  return relationship === undefined && entry === undefined ? undefined : { relationship, entry };
}

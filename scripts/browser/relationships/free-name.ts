/** Names that tell people apart. */

import type { Relationship } from "./relationship";

/** Return a name as it is compared with others: two that look alike are the same. */
export const settleName = (name: string) =>
  name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

/** Return a name that nobody of these has, by a number behind it. */
export function tellApart(name: string, here: readonly Relationship[]): string {
  const taken = new Set(here.map((each) => settleName(each.name)));
  for (let number = 2; ; number++) {
    const told = `${name} (${number})`;
    if (!taken.has(settleName(told))) return told;
  }
}

/** Return what somebody may be called here: a name that another has gets a number behind it. */
export function freeName(name: string, id: string, here: readonly Relationship[]): string {
  const others = here.filter((each) => each.id !== id);
  const isTaken = others.some((each) => settleName(each.name) === settleName(name));
  return isTaken ? tellApart(name, others) : name;
}

import { parseKey } from "../../relationships/answer-key";
import { chooseRelationship, readChosen } from "../../storage/choose-relationship";
import { listNames, removeText } from "../../storage/site-storage";
import { nameStored } from "../../storage/stored-names";

/** Have this browser remember no choice of a relationship's any more: whose a tab shows, and which entry. */
export function forgetChoice(database: string, id: string): void {
  try {
    if (readChosen(database)?.id === id) chooseRelationship(database, undefined);
    const start = nameStored("entry", { database, worksheet: "" });
    for (const place of ["tab", "browser"] as const) {
      const names = listNames(place).filter((name) => name.startsWith(start));
      for (const worksheet of names.map((name) => name.slice(start.length))) {
        if (parseKey(worksheet).relationship !== id) continue;
        removeText(place, nameStored("entry", { database, worksheet }));
      }
    }
  } catch {
    // Blocked: then nothing is remembered there.
  }
}

/** How a worksheet was taken away last: what went, and in which form. */

import { keepText, readText } from "./site-storage";
import { nameStored } from "./stored-names";

const nameSending = (database: string, worksheet: string) =>
  nameStored("sending", { database, worksheet });

/** Read what was chosen last; "" where that is not known. */
export function readSending(database: string, worksheet: string): string {
  try {
    return readText("browser", nameSending(database, worksheet)) ?? "";
  } catch {
    return "";
  }
}

/** Remember what is chosen; where it cannot be, the next time asks anew. */
export function rememberSending(database: string, worksheet: string, chosen: string): void {
  try {
    keepText("browser", nameSending(database, worksheet), chosen);
  } catch {
    // Storage is full or blocked.
  }
}

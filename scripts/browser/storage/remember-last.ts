/** That this browser keeps anything, and what was changed last: known before any database has opened. */

import { keepText, readText, removeText } from "./site-storage";
import { nameStored } from "./stored-names";

/** Remember the key of what was just saved; where it cannot be, only the way back to it is longer. */
export function rememberLast(key: string): void {
  try {
    if (readText("browser", nameStored("last")) !== key)
      keepText("browser", nameStored("last"), key);
  } catch {
    // Storage is full or blocked.
  }
}

/** Return the key of what was saved last; "" where it is not known, or not to be told. */
export function readLast(): string {
  try {
    return readText("browser", nameStored("last")) ?? "";
  } catch {
    return "";
  }
}

/** Remember that something is kept, where that is all that is known. */
export function rememberAny(): void {
  if (readLast() === "") rememberLast("some");
}

/** Forget it: nothing is kept any more. */
export function forgetLast(): void {
  try {
    removeText("browser", nameStored("last"));
  } catch {
    // Storage is blocked, and tells nothing either.
  }
}

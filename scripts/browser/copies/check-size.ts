import { CopyProblem } from "../answers/copy-problem";
import { LIMITS } from "../answers/limits";

const DEEPEST = 8;
/** More fields than any worksheet has had. */
const MOST_FIELDS = 2000;

/** Refuse what is nested or repeated beyond anything that a person could have written. Throws CopyProblem. */
export function checkSize(value: unknown, depth = 2): void {
  if (typeof value !== "object" || value === null) return;
  const parts = Object.values(value);
  const most = Array.isArray(value) ? LIMITS.rows : MOST_FIELDS;
  if (depth > DEEPEST || parts.length > most) {
    throw new CopyProblem(
      `The file holds more than a worksheet can: at most ${LIMITS.rows} rows, and no deep lists.`,
    );
  }
  for (const part of parts) checkSize(part, depth + 1);
}

/** Tell whether a value is one that a worksheet can hold. */
export function isOfSize(value: unknown): boolean {
  try {
    checkSize(value);
    return true;
  } catch {
    return false;
  }
}

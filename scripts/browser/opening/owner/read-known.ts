import { CopyProblem } from "../../answers/copy-problem";
import type { Relationship } from "../../relationships/relationship";
import type { Keeping } from "../../saving/keeping";
import { listRelationships } from "../../storage/list-relationships";

// As long as a page waits itself before it says that it keeps nothing.
const PATIENCE_MS = 5000;
// Where it has said so, a database that hangs must not hold up the file.
const BRIEF_MS = 1000;

const LATE =
  "This browser did not say in time what it keeps, so nobody can tell where the file belongs. " +
  "Try once more.";

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Tell whether a page keeps anything, as soon as that is known. */
export async function isKeeping({
  begun,
  isWorking,
}: Pick<Keeping, "begun" | "isWorking">): Promise<boolean> {
  const left = PATIENCE_MS - performance.now();
  await Promise.race([begun, wait(Math.max(left, BRIEF_MS))]);
  return isWorking();
}

/**
 * Wait for what the database has to say of where a file belongs. Throws CopyProblem where that fails
 * or takes too long: not to know is not the same as that there is nothing.
 */
export async function waitForKept<T>(reading: Promise<T>): Promise<T> {
  const late = wait(PATIENCE_MS).then(() => Promise.reject(new CopyProblem(LATE)));
  return Promise.race([reading, late]).catch(() => {
    throw new CopyProblem(LATE);
  });
}

/** List whom this browser knows; nobody, where the page keeps nothing. Throws CopyProblem. */
export async function readKnown(
  keeping: Pick<Keeping, "begun" | "history" | "isWorking">,
): Promise<readonly Relationship[]> {
  const { history } = keeping;
  if (!history || !(await isKeeping(keeping))) return [];
  return waitForKept(history.open().then(listRelationships));
}

/** What stood under a key before anything was brought there: as that is taken back, it stays. */

import type { About } from "../open-database";
import type { Writing } from "../write-database";

/** What is kept beside answers, under numbers. */
export const BESIDE = ["superseded", "aside", "history"] as const;

export interface StoodBefore {
  readonly key: string;
  readonly about?: About;
  /** The numbers of what was kept there. */
  readonly beside: Readonly<Record<(typeof BESIDE)[number], readonly number[]>>;
}

/** List the numbers of what is kept beside the answers, but for those that stood there before. */
export async function listBeside(
  writing: Writing,
  name: (typeof BESIDE)[number],
  key: string,
  stood?: StoodBefore,
): Promise<number[]> {
  const numbers = await writing.objectStore(name).index("worksheet").getAllKeys(key);
  return numbers.filter((number) => !stood?.beside[name].includes(number));
}

/** Read what stands under a key. */
export async function readStood(writing: Writing, key: string): Promise<StoodBefore> {
  const about = await writing.objectStore("worksheets").get(key);
  const beside = {
    superseded: await listBeside(writing, "superseded", key),
    aside: await listBeside(writing, "aside", key),
    history: await listBeside(writing, "history", key),
  };
  return { key, ...(about && { about }), beside };
}

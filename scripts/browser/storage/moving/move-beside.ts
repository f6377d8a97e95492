import type { EarlierState, KeptAnswer } from "../open-database";
import type { Writing } from "../write-database";
import { BESIDE, listBeside } from "./stood-before";
import type { Way } from "./way";

/** Return up to which number the states under a key are to go, as they were cleared. */
async function findLeaving(writing: Writing, key: string): Promise<number> {
  const about = await writing.objectStore("worksheets").get(key);
  return Math.max(0, ...(about?.leaving ?? []).map(({ upTo }) => upTo));
}

/**
 * Move what is kept beside the answers, under the numbers that it has.
 *
 * Where states that were cleared are about to go, those that come get new numbers behind them, in
 * their order, or they would go too.
 */
export async function moveBeside(writing: Writing, { from, to, stood }: Way): Promise<void> {
  const [own, there] = [await findLeaving(writing, from), await findLeaving(writing, to)];
  for (const name of BESIDE) {
    const store = writing.objectStore(name);
    for (const number of await listBeside(writing, name, from, stood)) {
      const kept = (await store.get(number)) as KeptAnswer & EarlierState;
      const replaced = kept.superseded?.map((each) => ({ ...each, worksheet: to }));
      const moved = { ...kept, worksheet: to, ...(replaced && { superseded: replaced }) };
      if (name !== "history" || there === 0 || number <= own) await store.put(moved, number);
      else {
        await store.delete(number);
        await store.add(moved);
      }
    }
  }
}

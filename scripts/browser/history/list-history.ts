import type { EarlierState } from "../storage/open-database";

interface Index {
  getAll(worksheet: string): Promise<EarlierState[]>;
  getAllKeys(worksheet: string): Promise<number[]>;
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/**
 * List the states of a worksheet with their numbers, under all ids that it has had, oldest first.
 *
 * What is damaged is left out, and left where it is.
 */
export async function listHistory(
  history: { index(name: "worksheet"): Index },
  ids: readonly string[],
): Promise<[number: number, state: EarlierState][]> {
  const index = history.index("worksheet");
  const found = ids.map(async (id) => {
    const [numbers, states] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
    return numbers.map((number, at): [number, EarlierState] => [
      number,
      states[at] as EarlierState,
    ]);
  });
  return (await Promise.all(found))
    .flat()
    .filter(([, state]) => isObject(state?.answers))
    .sort(([one], [other]) => one - other);
}

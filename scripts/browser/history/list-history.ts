import type { Version } from "../storage/open-database";

interface Index {
  getAll(worksheet: string): Promise<Version[]>;
  getAllKeys(worksheet: string): Promise<number[]>;
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/**
 * List a worksheet's versions with their numbers, under all ids that it has had, oldest first.
 *
 * What is damaged is left out, and left where it is.
 */
export async function listVersions(
  history: { index(name: "worksheet"): Index },
  ids: readonly string[],
): Promise<[number: number, version: Version][]> {
  const index = history.index("worksheet");
  const found = ids.map(async (id) => {
    const [numbers, versions] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
    return numbers.map((number, at): [number, Version] => [number, versions[at] as Version]);
  });
  return (await Promise.all(found))
    .flat()
    .filter(([, version]) => isObject(version?.answers))
    .sort(([one], [other]) => one - other);
}

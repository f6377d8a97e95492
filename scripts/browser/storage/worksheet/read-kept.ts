import type { Database, KeptAnswer } from "../open-database";
import type { Left } from "./last-words";
import { readHurried } from "./settle-left";

/** What is kept of a worksheet but not shown. */
export interface KeptAnswers {
  /** Answers that others have replaced, and those of dead pages that are in no place yet. */
  readonly superseded: readonly KeptAnswer[];
  /** Records that could not be read. */
  readonly aside: readonly KeptAnswer[];
}

/** Read what is kept under a worksheet's ids, of which the first is the one that it has now. */
export async function readKept(
  database: Database,
  ids: readonly string[],
  left: readonly Left[],
  ownTab: string,
): Promise<KeptAnswers> {
  const list = async (name: "superseded" | "aside") => {
    const found = ids.map((id) => database.getAllFromIndex(name, "worksheet", id));
    return (await Promise.all(found)).flat();
  };
  const hurried = ids.map((id, at) => readHurried(database, id, at === 0 ? left : [], ownTab));
  const superseded = [...(await list("superseded")), ...(await Promise.all(hurried)).flat()];
  return { superseded, aside: await list("aside") };
}

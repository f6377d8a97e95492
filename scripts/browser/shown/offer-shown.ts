import { loadPart } from "../lazy/load-part";
import type { Keeping } from "../saving/keeping";
import { shareBetweenTabs } from "../saving/tabs/share-between-tabs";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import { findShown, readDeclared } from "./declared-shown";
import { nameOther } from "./name-other";

/** Tell whether anything is stored under one of the keys, or of the entries that follow it. */
async function isAnyStored(database: Database, keys: readonly string[]): Promise<boolean> {
  // From the first entry to the last: "$" follows "#".
  const ranges = keys.map((key) => IDBKeyRange.bound([key], [`${key}$`]));
  const counts = ranges.map((range) => database.count("answers", range));
  return (await Promise.all(counts)).some((count) => count > 0);
}

/**
 * Show answers of other worksheets above this one, as its YAML says, and follow their changes.
 *
 * What shows them is fetched once there is anything to show.
 */
export function offerShown(worksheet: OpenWorksheet, { begun, history }: Keeping): void {
  const { database: channel, form, isTabOnly } = worksheet;
  const place = findShown(form);
  if (!place) return;
  const names = readDeclared(place).map((each) => nameOther(worksheet, each));
  const keys = names.flatMap(({ worksheet: key, was }) => [key, ...was]);
  const look = async (): Promise<void> => {
    const database = await history?.open();
    if (database && place.hidden && !(await isAnyStored(database, keys))) return;
    const { showShown } = await loadPart<typeof import("./part")>("shown");
    await showShown(worksheet, database);
  };
  // Where this fails, the page is as it is without them, and looks again when someone comes back.
  const tryLook = () => void look().catch(() => undefined);
  shareBetweenTabs(isTabOnly ? undefined : channel, keys, tryLook);
  void begun.then(tryLook);
}

import type { Database, DatabaseEvents } from "./open-database";
import { openDatabase } from "./open-database";
import { nameStored } from "./stored-names";

/** Without ears for other tabs: a database that is open for a moment only bothers nobody. */
export const UNHEARD: DatabaseEvents = {
  onBlocked: () => undefined,
  onBlocking: async () => undefined,
  onDeleting: () => undefined,
  onTerminated: () => undefined,
};

/** Open the database for one errand. Whoever asks closes it soon. */
export const openBriefly = (name: string): Promise<Database> =>
  openDatabase(nameStored("answers", { database: name }), UNHEARD);

import type { Database } from "./open-database";
import { openDatabase } from "./open-database";
import { nameStored } from "./stored-names";

/** Open the database for one errand, without ears for other tabs. Whoever asks closes it soon. */
export function openBriefly(name: string): Promise<Database> {
  const ignore = () => undefined;
  return openDatabase(nameStored("answers", { database: name }), {
    onBlocked: ignore,
    onBlocking: async () => undefined,
    onDeleting: ignore,
    onTerminated: ignore,
  });
}

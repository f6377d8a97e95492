import type { Keeping } from "./keeping";

/** Save what is not saved yet; rejects where the browser does not let us. */
export async function saveAll(saver: Keeping["saver"]): Promise<void> {
  await saver.flush();
  if (saver.listUnsaved().length > 0) throw new Error("Some words are not saved yet");
}

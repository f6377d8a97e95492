import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";

/** Save what is not saved yet; rejects where the browser does not let us. */
export async function saveAll(saver: Keeping["saver"]): Promise<void> {
  await saver.flush();
  if (saver.listUnsaved().length > 0) throw new Error("Some words are not saved yet");
}

/** Let go of the database, and load the page again. */
export function reload(worksheet: OpenWorksheet, keeping: Keeping): void {
  keeping.close();
  worksheet.status.show("saved");
  window.location.reload();
}

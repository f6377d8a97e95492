import type { Relationship } from "../../relationships/relationship";
import type { Keeping } from "../../saving/keeping";
import { loadAgain } from "../../saving/load-again";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { chooseRelationship } from "../../storage/choose-relationship";
import { putMet } from "../../storage/list-relationships";
import { writeDatabase } from "../../storage/write-database";
import type { WaitingFile } from "./waiting-file";
import { forgetWaiting, keepWaiting } from "./waiting-file";

/** To whom a file goes along; `isNew` where they are made for that. */
export interface Getting {
  readonly to: Relationship;
  readonly isNew: boolean;
}

/**
 * Have this tab show the worksheet of another, and open the file there: the page is loaded again.
 *
 * Rejects, with all as it was, where what is on the page is not saved, or where the tab has no room
 * for the file; with DeletedMeanwhile where one who was known is not any more.
 */
export async function takeAlong(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  { to, isNew }: Getting,
  file: Pick<WaitingFile, "name" | "parsed">,
): Promise<void> {
  const { history } = keeping;
  if (!history || !keeping.isWorking()) throw new Error("This page saves nothing");
  await loadAgain(worksheet, keeping, async () => {
    const database = await history.open();
    keepWaiting(worksheet.database, { ...file, worksheet: worksheet.id, relationship: to.id });
    let takeBack = (): void => undefined;
    try {
      takeBack = chooseRelationship(worksheet.database, to);
      await writeDatabase(database, ["relationships"], (writing) => putMet(writing, to, isNew));
    } catch (error) {
      takeBack();
      forgetWaiting(worksheet.database);
      throw error;
    }
  });
}

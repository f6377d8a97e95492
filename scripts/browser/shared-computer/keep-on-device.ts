import { ask } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { chooseRelationship, isChosen } from "../storage/choose-relationship";
import { makeName } from "../storage/make-name";
import { openBriefly } from "../storage/open-briefly";
import type { Database } from "../storage/open-database";
import { DATABASE_VERSION } from "../storage/open-database";
import type { TabAnswers } from "../storage/tab-answers";
import { endTabOnly, listTabWorksheets, readTab } from "../storage/tab-answers";
import { putAnswer } from "../storage/worksheet/put-answer";
import type { Writing } from "../storage/write-database";
import { ALL, writeDatabase } from "../storage/write-database";

const paragraph = (words: string) => makeElement("p", {}, words);

function askToKeep({ frame }: OpenWorksheet): Promise<boolean> {
  return ask(frame, {
    name: "keep-on-device",
    title: "Keep your answers on this device?",
    body: [
      paragraph(
        "Everything that you wrote in this tab is then saved in this browser, on every worksheet. " +
          "Anyone who uses this device in your name can read it.",
      ),
      paragraph(
        "Where this browser holds another answer already, the one from this tab is shown. The " +
          "other one is kept, and goes into your next back-up.",
      ),
    ],
    yes: "Keep on this device",
    no: "Stay in this tab",
  });
}

/** Put what the tab keeps of one worksheet among what the browser holds; nothing is lost. */
async function put(
  writing: Writing,
  worksheet: string,
  { answers, superseded, aside }: TabAnswers,
): Promise<void> {
  const tab = makeName();
  for (const [field, answer] of Object.entries(answers)) {
    await putAnswer(writing, worksheet, { ...answer, field, revision: 0, edit: 0 }, tab);
  }
  for (const kept of superseded) {
    await writing.objectStore("superseded").add({ worksheet, ...kept });
  }
  for (const kept of aside) await writing.objectStore("aside").add({ worksheet, ...kept });
}

async function open(name: string): Promise<Database> {
  const database = await openBriefly(name);
  if (database.version <= DATABASE_VERSION) return database;
  database.close();
  throw new DOMException("Made by a newer version of the guide", "VersionError");
}

/**
 * Save in this browser what the tab has kept for itself, if the person says so.
 *
 * All of it goes into the database in one transaction, and leaves the tab only after that. Throws,
 * with everything still in the tab, where the browser cannot save it.
 */
export async function keepOnDevice(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  if (!(await askToKeep(worksheet))) return;
  const { database: name } = worksheet;
  await keeping.saver.flush();
  if (keeping.saver.listUnsaved().length > 0) throw new Error("Some words are not in the tab yet");
  const database = await open(name);
  try {
    await writeDatabase(database, ALL, async (writing) => {
      for (const id of listTabWorksheets(name)) await put(writing, id, readTab(name, id));
    });
  } finally {
    database.close();
  }
  keeping.close();
  endTabOnly(name);
  // Nobody was known in the tab: there the answers stand now, to be given to whom they belong.
  if (isChosen(name)) chooseRelationship(name, undefined);
  // All of it is, so nobody is to be warned as the page is loaded again.
  worksheet.status.show("saved");
  window.location.reload();
}

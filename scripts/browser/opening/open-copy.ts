import { loadPart } from "../lazy/load-part";
import { makeKey } from "../relationships/answer-key";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";
import { chooseEntry, isEntryChosen } from "../storage/choose-entry";
import { dropFiles } from "./arrival/drop-files";
import { pasteFiles } from "./arrival/paste-files";
import { isWaiting } from "./owner/waiting-file";
import { tellUnopened } from "./tell-unopened";

const PROBLEM = "open-copy";
const UNLOADED =
  "the part of this page that opens files could not be loaded. Perhaps you are offline.";

const loadOpening = () => loadPart<typeof import("./part")>("opening");

/** Have the tab stay with the entry on the page, where a file is to open: none was chosen yet. */
function stay({ database, entry, form, id, relationship }: OpenWorksheet): void {
  const series = makeKey({ worksheet: id, relationship: relationship?.id });
  if (form.dataset.worksheetSeries === undefined || isEntryChosen(database, series)) return;
  chooseEntry(database, series, entry);
}

/** Open a file, whichever way the file comes, unless a question is being asked. */
export function openCopy(worksheet: OpenWorksheet, keeping?: Keeping): void {
  const { alerts, frame } = worksheet;
  const input = frame.querySelector<HTMLInputElement>("[data-worksheet-file]");
  if (!input) return;
  const chooseAnother = () => input.click();
  let newest = 0;
  const open = async (files: readonly File[], folders: readonly string[] = []): Promise<void> => {
    const [file] = files;
    // A file that falls on a question that is being asked is none of the answers to it.
    if (frame.querySelector("dialog[open]")) return;
    const turn = ++newest;
    // One that was chosen before, and is still being read, is no longer wanted.
    const isWanted = () => turn === newest;
    alerts.hide(PROBLEM);
    const told = {
      key: PROBLEM,
      name: file?.name ?? "",
      tryAgain: () => void open(files, folders),
    };
    try {
      const { openFiles } = await loadOpening();
      if (!isWanted()) return;
      await openFiles(worksheet, { ...told, files, folders, isWanted, chooseAnother, keeping });
    } catch {
      if (isWanted()) tellUnopened(worksheet, { ...told, words: UNLOADED });
    }
  };
  if (isWaiting(worksheet.database)) {
    stay(worksheet);
    void open([]);
  }
  input.addEventListener("change", () => {
    void open([...(input.files ?? [])]);
    // Choosing the same file once more is a change again.
    input.value = "";
  });
  dropFiles(frame, open);
  pasteFiles(frame, open);
  onAction(worksheet, "open-copy", () => input.click());
}

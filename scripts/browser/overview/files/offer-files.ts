import { attempt } from "../../dialogs/attempt";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { openMenu } from "../../dialogs/open-menu";
import { loadPart } from "../../lazy/load-part";
import { oneAtATime } from "../../lazy/one-at-a-time";
import { dropFiles } from "../../opening/arrival/drop-files";
import { pasteFiles } from "../../opening/arrival/paste-files";
import { takeWaitingForAll } from "../../opening/owner/waiting-file";
import type { OverviewPage } from "../overview-page";

const TROUBLE = {
  key: "files",
  title: "This could not be done just now",
  words: [
    "Nothing was changed. Perhaps you are offline, or this browser keeps the page from its storage.",
  ],
};
const TYPES =
  ".docx,.pdf,.json,application/json,application/pdf," +
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const load = () => loadPart<typeof import("./part")>("overview-files");

/** Open files here: of one worksheet, which go on to its page, and of several, which open here. */
function offerOpening(page: OverviewPage, look: () => void): void {
  const { frame } = page;
  const input = makeElement("input", {
    type: "file",
    accept: TYPES,
    "aria-label": "Open a file",
    hidden: "",
  });
  const open = (files: readonly File[], folders: readonly string[] = []): void => {
    if (frame.querySelector("dialog[open]")) return;
    attempt(page.alerts, TROUBLE, async () =>
      (await load()).openAnywhere(page, files, folders, {
        chooseAnother: () => input.click(),
        look,
      }),
    );
  };
  input.addEventListener("change", () => {
    open([...(input.files ?? [])]);
    input.value = "";
  });
  frame.append(input);
  const waiting = takeWaitingForAll(page.database);
  if (waiting) open([waiting]);
  dropFiles(frame, open);
  pasteFiles(frame, open);
  const buttons = document.querySelectorAll<HTMLElement>('[data-overview-action="open-file"]');
  for (const button of buttons) {
    button.addEventListener("click", () => input.click());
    button.hidden = false;
  }
}

/** Return what makes one file of everything, and says below when that was. */
function prepareBackup(page: OverviewPage): () => void {
  const backUp = oneAtATime(async () => {
    await (await load()).backUp(page);
    await followBackup(page);
  });
  return () => attempt(page.alerts, TROUBLE, backUp);
}

/** Offer, in the menu, one file of everything. */
function offerBackup(page: OverviewPage): void {
  const menu = document.querySelector<HTMLElement>("[data-overview-menu]");
  const items = menu?.querySelector("[data-overview-items]");
  const opener = menu?.querySelector<HTMLElement>('[data-overview-action="more"]');
  if (!menu || !items || !opener) return;
  items.append(makeButton("Back up everything", "worksheet-item", prepareBackup(page)));
  openMenu(menu, opener);
}

/** Offer what this page does with files: opening them, and one file of everything. */
export function offerFiles(page: OverviewPage, look: () => void): void {
  offerOpening(page, look);
  offerBackup(page);
}

/** Say below what is shown when all was backed up last; where nothing is kept, nothing is offered. */
export async function followBackup(page: OverviewPage): Promise<void> {
  const isAny = page.frame.dataset.overviewState === "shown";
  const [menu, place] = ["menu", "backup"].map((hook) =>
    document.querySelector<HTMLElement>(`[data-overview-${hook}]`),
  );
  if (menu) menu.hidden = !isAny;
  if (place) place.hidden = !isAny;
  if (isAny && place) (await load()).showBackup(page, place, prepareBackup(page));
}

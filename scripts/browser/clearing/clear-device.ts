import { LIMITS, sayMegabytes } from "../answers/limits";
import type { HeldWorksheet } from "../backups/read-everything";
import { readEverything } from "../backups/read-everything";
import { rememberBackup } from "../backups/remember-backup";
import { listParts, writeBackup } from "../backups/write-backup";
import { handFile } from "../copies/hand-file";
import { nameFile } from "../copies/name-file";
import { ask } from "../dialogs/ask";
import { makeButton, makeElement } from "../dialogs/make-element";
import { makeTold } from "../dialogs/make-told";
import type { Alerts } from "../dialogs/show-alert";
import type { Relationship } from "../relationships/relationship";
import { callTabs } from "../saving/tabs/call-tabs";
import { listRelationships } from "../storage/list-relationships";
import { openBriefly } from "../storage/open-briefly";
import type { Remains } from "../storage/remove-everything";
import { hasDatabase, removeEverything } from "../storage/remove-everything";

/** The page that clears the device. */
export interface Clearing {
  readonly database: string;
  readonly format: string;
  /** Where dialogs and the result are shown. */
  readonly frame: HTMLElement;
  readonly alerts: Alerts;
  /** The worksheet that the page shows, if it shows one. */
  readonly page?: {
    readonly worksheet: string;
    readonly answers: Readonly<Record<string, unknown>>;
    /** Whether nothing else of it is saved: a page that saves nothing may never have read that. */
    readonly isInStep: boolean;
    /** Let go of the database, and write nothing more. */
    close(): void;
    /** Take the answers off the page. */
    empty(): void;
  };
}

const KEY = "clear-device";
// A database that hangs must not keep anybody from clearing the device.
const PATIENCE_MS = 3000;
const SETTINGS =
  "In your browser’s settings, look for “site data”, find this site and remove it there.";
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const paragraph = (words: string) => makeElement("p", {}, words);

/** All that this browser and the page hold, and whom it is for. */
interface Everything {
  readonly held: readonly HeldWorksheet[];
  readonly people: readonly Relationship[];
}

/** Read all answers for the copy, those on the page as they stand there. */
async function gather({ database: name, page }: Clearing): Promise<Everything> {
  const database = (await hasDatabase(name)) ? await openBriefly(name) : undefined;
  try {
    const held = await readEverything(name, database);
    const people = database ? await listRelationships(database) : [];
    return { held: page ? putPage(held, page) : held, people };
  } finally {
    database?.close();
  }
}

/** Put what is on the page in the place of what is held of it. */
function putPage(
  held: readonly HeldWorksheet[],
  page: NonNullable<Clearing["page"]>,
): readonly HeldWorksheet[] {
  const { worksheet } = page;
  const own = held.find((each) => each.worksheet === worksheet);
  const others = held.filter((each) => each !== own);
  const answers = page.isInStep ? page.answers : { ...own?.answers, ...page.answers };
  if (!own && Object.keys(answers).length === 0) return others;
  return [...others, { ...own, worksheet, answers }];
}

/** Hand over one file with the answers to every worksheet, and say so, and whether it opens again. */
function saveEverything({ database, format }: Clearing, { held, people }: Everything): string {
  const file = new Blob([writeBackup(format, people, listParts(held))], {
    type: "application/json",
  });
  const name = nameFile({ id: format, relationship: undefined });
  const said = `A back-up is on its way to your downloads: ${handFile(`${name}.json`, file)}`;
  rememberBackup(database);
  if (file.size <= LIMITS.documentBytes) return said;
  return (
    `${said}. It holds more than ${sayMegabytes(LIMITS.documentBytes)}, which is more than this ` +
    "site opens again. Before you remove all from this device, back up each worksheet on its " +
    "own page."
  );
}

const countWorksheets = (count: number) =>
  count === 1 ? "answers to one worksheet" : `answers to ${count} worksheets`;

/** Make the offer of one file with everything, or say why there is none. */
function offerCopy(clearing: Clearing, everything: Everything | undefined): HTMLElement[] {
  if (everything === undefined) {
    const words = "What is saved cannot be read just now, so it cannot be backed up from here.";
    return [paragraph(words)];
  }
  const { held } = everything;
  if (held.length === 0) return [paragraph("No answers are saved here.")];
  const said = makeTold();
  const save = () => {
    said.textContent = saveEverything(clearing, everything);
  };
  return [
    paragraph(
      `There are ${countWorksheets(held.length)}. Back up first if you want to see them again: ` +
        "one file holds all of them, and each worksheet opens its own from it. Earlier versions " +
        "are not in it.",
    ),
    makeElement("p", {}, makeButton("Back up everything", "worksheet-button", save)),
    said,
  ];
}

function askToClear(clearing: Clearing, everything?: Everything) {
  return ask(clearing.frame, {
    name: KEY,
    title: "Remove all from this device?",
    isDanger: true,
    body: [
      paragraph(
        "Everything that this site keeps in this browser is removed: your answers to every " +
          "worksheet, whoever they are for, their earlier versions, the colours that you chose, and the copy of its " +
          "pages for use without a network. This cannot be taken back. Files that you saved stay " +
          "where they are.",
      ),
      ...offerCopy(clearing, everything),
    ],
    yes: "Remove all from this device",
    no: "Keep everything",
  });
}

/** Say what is still there, and what to do about each. */
function describeRemains({ databases, others, isBlocked }: Remains): string[] {
  const words: string[] = [];
  if (databases.length > 0) {
    words.push(
      `Still here: ${databases.join(", ")}, which holds answers. Another tab of this site is using ` +
        `it. Close the other tabs, then try again. If that does not help: ${lowerFirst(SETTINGS)}`,
    );
  }
  if (others.length > 0) words.push(`Still here: ${others.join(", ")}. ${SETTINGS}`);
  if (isBlocked) {
    words.push(`The browser keeps this page from looking at what is stored. ${SETTINGS}`);
  }
  return words;
}

/**
 * Make the button that loads the page again, and the line that says why it does not.
 *
 * The copy for use without a network is gone too, so without one there is nothing to load.
 */
function makeReload(): Node[] {
  const told = makeTold();
  const reload = async (): Promise<void> => {
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
      window.location.reload();
    } catch {
      told.textContent =
        "This page cannot be loaded just now, because you are offline, and its copy on this device " +
        "was removed too. Try again once you are online.";
    }
  };
  return [makeButton("Load this page again", "worksheet-button", () => void reload()), told];
}

/** Say that all is gone, where the person looks, with the way on. */
function tellCleared({ frame, page }: Clearing): void {
  const title = makeElement("h2", { tabindex: "-1" }, "All was removed from this device");
  const words = page
    ? "Nothing of this site is left in this browser, and this page is empty. What you write on it " +
      "now is not saved, until you load it again."
    : "Nothing of this site is left in this browser.";
  const done = makeElement("div", { class: "worksheet-done" }, title, paragraph(words));
  if (page) done.append(...makeReload());
  frame.querySelector(".worksheet-done")?.remove();
  frame.prepend(done);
  title.focus();
}

async function remove(clearing: Clearing): Promise<void> {
  const { alerts, database, page } = clearing;
  alerts.hide(KEY);
  // First this page and then the others let go, or they would hold what is to be removed.
  page?.close();
  callTabs();
  const words = describeRemains(await removeEverything(database));
  page?.empty();
  if (words.length === 0) {
    tellCleared(clearing);
    return;
  }
  alerts.show({
    key: KEY,
    title: "Not everything could be removed",
    words,
    actions: [{ words: "Try again", act: () => void remove(clearing) }],
    takesFocus: true,
  });
}

/**
 * Remove everything that this site keeps in this browser, after asking, with a copy offered first.
 *
 * Other tabs stop saving and say so. What could not be removed is named, with what to do.
 */
export async function clearDevice(clearing: Clearing): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  const held = await Promise.race([gather(clearing), late]).catch(() => undefined);
  if (await askToClear(clearing, held)) await remove(clearing);
}

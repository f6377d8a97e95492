import { LIMITS, sayMegabytes } from "../answers/limits";
import { sayCount } from "../answers/say-count";
import { handFile } from "../copies/hand-file";
import { nameFile } from "../copies/name-file";
import { makeCards } from "../dialogs/make-cards";
import { makeElement } from "../dialogs/make-element";
import { makeCancel, makeSubmit } from "../dialogs/make-submit";
import { turnPages } from "../dialogs/turn-pages";
import { loadPart } from "../lazy/load-part";
import { parseKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { listRelationships } from "../storage/list-relationships";
import type { Database } from "../storage/open-database";
import type { Dated } from "./backup";
import { countWorksheets } from "./count-worksheets";
import type { HeldWorksheet } from "./read-everything";
import { readEverything } from "./read-everything";
import { noteInFile, readRevisions, rememberBackup } from "./remember-backup";
import { listParts, nameFirst, writeBackup } from "./write-backup";

/** The page from which a back-up is made. */
export interface BackingUp {
  readonly frame: HTMLElement;
  readonly database: string;
  readonly format: string;
  readonly dated: Dated;
  /** Whose the page is, who is offered first; undefined: nobody is named, or it is of all. */
  readonly relationship: Relationship | undefined;
  open(): Promise<Database>;
  say(words: string): void;
}

/** What goes into the file. */
interface Going {
  readonly people: readonly Relationship[];
  readonly held: readonly HeldWorksheet[];
}

/** What the person chose. */
interface Choice {
  readonly isAll: boolean;
  readonly isLocked: boolean;
}

const ALL = "all";

const isOf = (relationship: Relationship | undefined) => (each: HeldWorksheet) =>
  parseKey(each.worksheet).relationship === relationship?.id;

const countHeld = (held: readonly HeldWorksheet[]): number =>
  countWorksheets(held.map(({ worksheet }) => worksheet));

const sayHeld = ({ held, people }: Going): string =>
  sayCount(countHeld(held), "worksheet") +
  (people.length > 0 ? `, ${sayCount(people.length, "person", "people")}` : "");

/** Make the question what goes; where there is nobody to choose, nothing is asked. */
function makeQuestion(relationship: Relationship | undefined, own: Going, all: Going): HTMLElement {
  if (!relationship) return makeElement("p", {}, `All that this browser keeps: ${sayHeld(all)}.`);
  const ways = [
    {
      value: "own",
      words: `All of ${sayPair(relationship)}`,
      about: sayCount(countHeld(own.held), "worksheet"),
    },
    { value: ALL, words: "Everything in this browser", about: sayHeld(all) },
  ];
  return makeCards("What goes?", "worksheet-backup", ways, "own");
}

/** Say what is in such a file: a note goes into none of one person, who may be handed that. */
function sayContents(relationship: Relationship | undefined): string {
  const names = relationship
    ? "and the names by which you call people. Your notes about them are in it only where everything goes."
    : "the names by which you call people, and your notes about them.";
  return (
    `One file holds all answers, private ones too, ${names} ` +
    "It opens here again, on this device or another. Earlier versions are not in it."
  );
}

const leaveNoteOut = ({ note: _, ...others }: Relationship): Relationship => others;

/** Ask what goes, and whether with a passphrase; undefined on *Cancel*. */
function ask(
  { frame, relationship }: BackingUp,
  own: Going,
  all: Going,
): Promise<Choice | undefined> {
  const pages = turnPages(frame, "backup");
  const question = makeQuestion(relationship, own, all);
  const tick = makeElement("input", { type: "checkbox" });
  const label = makeElement("label", { class: "worksheet-tick" }, tick);
  label.append("With a passphrase, for a file that others might come by");
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "" },
    makeElement("p", {}, sayContents(relationship)),
    question,
    label,
    makeElement(
      "div",
      { class: "worksheet-buttons" },
      makeSubmit("Save the file"),
      makeCancel(pages),
    ),
  );
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = question.querySelector<HTMLInputElement>(":checked")?.value ?? ALL;
      resolve({ isAll: chosen === ALL, isLocked: tick.checked });
      pages.close();
    });
    pages.turn("Back up everything", form);
    form.closest("dialog")?.addEventListener("close", () => resolve(undefined));
  });
}

/** Hand the file over, and say so, and whether it opens again. */
function hand(asking: BackingUp, text: string, relationship: Relationship | undefined): void {
  const file = new Blob([text], { type: "application/json" });
  const name = handFile(`${nameFile({ id: asking.format, relationship })}.json`, file);
  const isLarge = file.size > LIMITS.documentBytes;
  const large = isLarge
    ? ` It holds more than ${sayMegabytes(LIMITS.documentBytes)}, which is more than this site opens again.`
    : "";
  asking.say(`A back-up is on its way to your downloads: ${name}.${large}`);
}

/**
 * Make one file of all that is kept, or of all with the one whose page it is, as the person chooses.
 *
 * Returns whether a file was made. Rejects where the database cannot be read.
 */
export async function makeBackup(asking: BackingUp): Promise<boolean> {
  const { frame, database: name, dated, format, relationship } = asking;
  const database = await asking.open();
  // What is written from here on may not be in the file.
  const revisions = await readRevisions(database);
  const held = await nameFirst(database, await readEverything(name, database), dated);
  const people = await listRelationships(database);
  const all: Going = { held, people };
  const own: Going = {
    held: held.filter(isOf(relationship)),
    people: people.filter(({ id }) => id === relationship?.id).map(leaveNoteOut),
  };
  const choice = await ask(asking, own, all);
  if (!choice) return false;
  const going = choice.isAll ? all : own;
  const plain = writeBackup(format, going.people, listParts(going.held));
  const part =
    choice.isLocked && (await loadPart<typeof import("../passphrase/part")>("passphrase"));
  const text = part ? await part.lockText(frame, format, plain) : plain;
  if (text === undefined) return false;
  hand(asking, text, choice.isAll ? undefined : relationship);
  if (choice.isAll) rememberBackup(name);
  const keys = going.held.map(({ worksheet }) => worksheet);
  await noteInFile(database, keys, revisions).catch(() => undefined);
  return true;
}

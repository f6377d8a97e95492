/** What is asked about a passphrase: which one to lock a copy with, and which one opens it. */

import { capitalise } from "../answers/capitalise";
import { LIMITS, spellNumber } from "../answers/limits";
import { ask } from "../dialogs/ask";
import { makeButton, makeElement } from "../dialogs/make-element";
import { settlePhrase } from "./lock-copy";
import { makePhrase } from "./make-phrase";

// Shorter ones are found by trying.
const SHORTEST = LIMITS.passphraseCharacters;
const COUNT = spellNumber(LIMITS.passphraseWords);

const INPUT = "worksheet-passphrase";
const paragraph = (words: string) => makeElement("p", {}, words);

/**
 * Make the place for a phrase: shown plainly, offered to no password store and no spelling help.
 *
 * It has lines, so that a phone shows every word of a phrase that is to be written down.
 */
function makeInput(phrase: string): HTMLTextAreaElement {
  const input = makeElement("textarea", {
    id: INPUT,
    rows: "2",
    enterkeyhint: "done",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
  });
  input.value = phrase;
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    input.closest("dialog")?.querySelector<HTMLElement>(".worksheet-button-main")?.click();
  });
  return input;
}

const makeLabel = () => makeElement("label", { for: INPUT }, "Passphrase");

/** Make what went wrong with the answer before. */
const makeTrouble = (words: string) =>
  words ? [makeElement("p", { class: "worksheet-trouble", role: "alert" }, words)] : [];

/**
 * Ask for the phrase to lock a copy with, words of chance offered; undefined where nobody wants.
 */
export async function askNewPhrase(frame: HTMLElement): Promise<string | undefined> {
  const input = makeInput(makePhrase());
  const renew = () => {
    input.value = makePhrase();
  };
  for (let trouble = ""; ; ) {
    const isSure = await ask(frame, {
      name: "passphrase",
      title: "Back up with a passphrase",
      body: [
        ...makeTrouble(trouble),
        paragraph(
          `Only someone who knows the passphrase can open this file. Use these ${COUNT} words, or type your own.`,
        ),
        makeLabel(),
        input,
        makeElement(
          "p",
          {},
          makeButton(`${capitalise(COUNT)} other words`, "worksheet-button", renew),
        ),
        makeElement(
          "p",
          {},
          makeElement("b", {}, "Write the passphrase down now."),
          " It is kept nowhere. If it is lost, nobody can open the file, and we cannot either. " +
            "Give it to the other person by another way than the file.",
        ),
      ],
      yes: "Save the file",
      no: "Cancel",
    });
    if (!isSure) return undefined;
    if (settlePhrase(input.value).length >= SHORTEST) return input.value;
    trouble = `This passphrase is too short. Use at least ${SHORTEST} letters: several words are best.`;
  }
}

/** Ask for the phrase that opens a file, after `trouble` with the one before. */
export async function askKnownPhrase(
  frame: HTMLElement,
  name: string,
  trouble: string,
): Promise<string | undefined> {
  const input = makeInput("");
  const isSure = await ask(frame, {
    name: "passphrase",
    title: "This file has a passphrase",
    body: [
      ...makeTrouble(trouble),
      makeElement(
        "p",
        {},
        makeElement("b", {}, name),
        " opens with the passphrase that it was saved with.",
      ),
      makeLabel(),
      input,
    ],
    yes: "Open the file",
    no: "Cancel",
  });
  return isSure ? input.value : undefined;
}

/** Say that this page cannot lock a file; return whether an ordinary back-up will do. */
export function askWithout(frame: HTMLElement): Promise<boolean> {
  return ask(frame, {
    name: "passphrase",
    title: "A passphrase is not possible here",
    body: [
      paragraph(
        "Browsers lock files only on pages that came over a secure connection (https). This page " +
          "did not. You can back up without a passphrase. Then anyone who has the file can read it.",
      ),
    ],
    yes: "Back up without a passphrase",
    no: "Cancel",
  });
}

/** Say that this page cannot unlock a file. */
export const NO_LOCKS =
  "The file has a passphrase, and browsers open such files only on pages that came over a secure " +
  "connection (https). This page did not.";

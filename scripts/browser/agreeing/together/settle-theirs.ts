import { isSameAnswer } from "../../answers/answer";
import { sayCount } from "../../answers/say-count";
import { ask } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import { decideOwner } from "../../opening/owner/decide-owner";
import { describeAnswers, describeSides } from "../../opening/owner/describe-sides";
import type { TheirFile } from "../../opening/owner/hand-theirs";
import { listNames } from "../../opening/owner/name-writers";
import { readKnown } from "../../opening/owner/read-known";
import { rememberOwner } from "../../opening/owner/remember-owner";
import { readAnswers } from "../../session/open-worksheet";
import type { AgreeingPage } from "./agreeing-page";

type Reading = Pick<AgreeingPage, "worksheet" | "keeping">;

/**
 * Tell whether a file may be the person's own: of the page by its id, or the same in everything and of
 * nobody. Taken as the other one's, it would have somebody agree with themselves.
 */
function sayOwn({ worksheet }: Reading, { copy }: TheirFile): string {
  const here = Object.fromEntries(readAnswers(worksheet));
  const isAlike = isSameAnswer(here, Object.fromEntries(copy.answers));
  const alike = `It says the same as this page in all ${sayCount(copy.answers.size, "answer")}.`;
  const { relationship: id } = copy;
  if (id === undefined) return isAlike ? alike : "";
  if (id !== worksheet.relationship?.id) return "";
  const own = "It has the mark that your own back-ups of this page have.";
  return isAlike ? `${own} ${alike}` : own;
}

/** Ask whether a file that may be the person's own is the other one's all the same. */
function askWhetherOwn({ worksheet }: Reading, file: TheirFile, reason: string): Promise<boolean> {
  const name = worksheet.relationship?.name;
  return ask(worksheet.frame, {
    name: "own-file",
    title: "Is this your own file?",
    body: [
      makeElement("p", {}, makeElement("b", {}, file.name), `: ${reason}`),
      makeElement("p", {}, "If it is, you would agree with yourself. Nothing has changed yet."),
    ],
    yes: `It is ${name ? `${name}’s` : "the other one’s"}: compare it`,
    no: "Cancel",
  });
}

/**
 * Tell whether a file is of the one with whom the page is shared; where nobody can know, ask.
 *
 * Whose a file is says its id; where it has none, the names in it.
 */
export async function settleTheirs(reading: Reading, file: TheirFile): Promise<boolean> {
  const { worksheet, keeping } = reading;
  const { frame, relationship } = worksheet;
  const own = sayOwn(reading, file);
  if (own) return askWhetherOwn(reading, file, own);
  if (!frame.querySelector("[data-worksheet-for]") || !keeping.history) return true;
  const here = readAnswers(worksheet);
  const { answers } = file.copy;
  if (isSameAnswer(Object.fromEntries(here), Object.fromEntries(answers))) return true;
  const known = await readKnown(keeping);
  const owned = decideOwner({
    page: { relationship, isEmpty: here.size === 0, names: listNames(worksheet, here) },
    file: { relationship: file.copy.relationship, names: listNames(worksheet, answers) },
    known,
  });
  if (!["theirs", "unknown"].includes(owned.kind)) return true;
  const owner = owned.kind === "theirs" ? known.find(({ id }) => id === owned.id) : undefined;
  const page = describeAnswers(worksheet, here, relationship, "Nobody named yet");
  const inFile = describeAnswers(worksheet, answers, owner, "No name in the file");
  const name = relationship?.name ?? "the other one";
  const reason = owner
    ? "The file belongs to somebody else whom this browser knows."
    : "This browser does not know yet whose the file is, and asks once.";
  const isTheirs = await ask(frame, {
    name: "whose-theirs",
    title: `Is this the file of ${name}?`,
    body: [makeElement("p", {}, `${reason} Nothing has changed yet.`), describeSides(page, inFile)],
    yes: "Yes, compare it",
    no: "Cancel",
  });
  if (isTheirs && !owner) {
    await rememberOwner(worksheet, keeping, file.copy.relationship).catch(() => undefined);
  }
  return isTheirs;
}

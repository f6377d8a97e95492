import { CopyProblem, isCopyProblem } from "../../answers/copy-problem";
import type { Copy } from "../../copies/parse-copy";
import { parseCopy } from "../../copies/parse-copy";
import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import { PartProblem } from "../../lazy/load-part";
import { checkFiles } from "../../opening/arrival/check-files";
import { choosePart } from "../../opening/choose-part";
import { describeRest } from "../../opening/describe-rest";
import { showLeftOver } from "../../opening/entry/show-left-over";
import type { TheirFile } from "../../opening/owner/hand-theirs";
import { readFile } from "../../opening/read-file";
import { tellTimes } from "../../opening/tell-times";
import { unlockFile } from "../../passphrase/unlock-file";
import type { AgreeingPage } from "./agreeing-page";
import { settleTheirs } from "./settle-theirs";

const KEY = "open-theirs";
const UNREAD = "the part of this page that reads it could not be loaded. Perhaps you are offline.";
const UNCHANGED = "Nothing has changed.";

type Reading = Pick<AgreeingPage, "worksheet" | "keeping">;

/** Say what a file holds that cannot be compared, and ask whether to go on where it is damaged. */
async function tellRest({ worksheet }: Reading, name: string, copy: Copy): Promise<boolean> {
  // What it holds beside its answers is no matter here, and stays in the file.
  const lines = describeRest(worksheet, { ...copy, unasked: new Map(), replaced: [] });
  const rest = [...lines.map((line) => makeElement("p", {}, line)), ...showLeftOver(copy.leftOver)];
  if (rest.length === 0 && !copy.damage) return true;
  const said = copy.damage || "all its answers can be compared.";
  const way = await choose(worksheet.frame, {
    name: "open-theirs",
    title: copy.damage ? "Compare what could be read?" : "What else is in this file",
    body: [makeElement("p", {}, makeElement("b", {}, name), `: ${said}`), ...rest],
    ways: [{ words: copy.damage ? "Compare what could be read" : "Go on", way: true }],
    otherwise: "Cancel",
  });
  return way ?? false;
}

/** Read a file as the other one's; undefined where the person would rather not. */
async function read(reading: Reading, file: File): Promise<TheirFile | undefined> {
  const { worksheet, keeping } = reading;
  checkFiles([file], []);
  const found = await readFile(worksheet, file);
  const unlocked = await unlockFile(worksheet, found, file.name);
  if (unlocked === undefined) return undefined;
  const parsed = await choosePart(worksheet, keeping, unlocked, file.name);
  if (parsed === undefined) return undefined;
  const copy = parseCopy(parsed, worksheet, String);
  const { savedOn } = await tellTimes(copy.saved, keeping.history);
  const theirs = { name: file.name, savedOn, copy };
  const isTheirs = await settleTheirs(reading, theirs);
  return isTheirs && (await tellRest(reading, file.name, copy)) ? theirs : undefined;
}

function tellProblem({ worksheet }: Reading, file: File, problem: unknown): void {
  const { message } =
    problem instanceof PartProblem
      ? { message: UNREAD }
      : isCopyProblem(problem)
        ? problem
        : new CopyProblem("The file could not be read. Try once more.");
  worksheet.alerts.show({
    key: KEY,
    title: "There is a problem",
    words: [`“${file.name}”: ${message}`, UNCHANGED],
    takesFocus: true,
  });
}

/** Read a file as the other one's, or say why not; nothing on the page changes by it. */
export async function readTheirs(reading: Reading, file: File): Promise<TheirFile | undefined> {
  reading.worksheet.alerts.hide(KEY);
  try {
    return await read(reading, file);
  } catch (problem) {
    tellProblem(reading, file, problem);
    return undefined;
  }
}

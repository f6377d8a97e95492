import { attempt } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import { oneAtATime } from "../lazy/one-at-a-time";
import { sayPair } from "../relationships/relationship";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";
import { isChosen } from "../storage/choose-relationship";
import type { ToldByFile } from "./change-whose";

const TROUBLE = {
  key: "whose",
  title: "Nothing was changed",
  words: ["Perhaps you are offline, or this page saves nothing."],
};

const load = () => loadPart<typeof import("./part")>("whose");

/** Return what asks whose worksheet this is, with what a file has told of it: fetched when used. */
export function prepareAsking(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  told?: ToldByFile,
): () => void {
  const change = oneAtATime(async () => {
    await (await load()).changeWhose(worksheet, keeping, told);
  });
  return () => attempt(worksheet.alerts, TROUBLE, change);
}

/**
 * Say whose answers the page shows, and offer to change it; what asks is fetched when it is used.
 *
 * A tab that keeps answers to itself has nobody to choose from: the others belong to the device.
 */
export function sayWhose(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { database, frame, relationship } = worksheet;
  const line = frame.querySelector<HTMLElement>("[data-worksheet-for]");
  const { history } = keeping;
  if (!line) return;
  if (!history) {
    line.remove();
    return;
  }
  const arrive = async (): Promise<void> => {
    const known = await history.open();
    const isAny = isChosen(database) || (await known.count("relationships")) > 0;
    if (isAny) await (await load()).arrive(worksheet, keeping, known);
  };
  const words = line.querySelector("[data-worksheet-whose]");
  if (relationship && words) words.textContent = sayPair(relationship);
  onAction(worksheet, "whose", prepareAsking(worksheet, keeping));
  line.hidden = false;
  // A database that could not be brought to our version has no place for anybody.
  arrive().catch(() => undefined);
}

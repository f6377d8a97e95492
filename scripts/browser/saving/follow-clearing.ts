import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Keeping } from "./keeping";
import { makeWaysOn } from "./ways-on";

/**
 * Follow when another tab has cleared the worksheet, so that no old answer comes back.
 *
 * Where nothing old stands on this page it simply goes on. Otherwise it stops saving and asks: the
 * answers may be meant to go, or be the last ones left.
 */
export async function followClearing(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { saver, store, trouble } = keeping;
  const { filling, sets } = await store.load();
  // Hearing of it and saving can both lead here: the first has done all there is to do.
  if (filling === saver.filling) return;
  const { joinIn, empty, keepAll } = makeWaysOn(worksheet, keeping, filling, "cleared");
  if (readAnswers(worksheet).size === 0) return empty();
  if (saver.held.size === 0) return joinIn();
  keeping.stop();
  trouble.tellCleared(empty, keepAll, sets[0].about?.moved !== undefined);
}

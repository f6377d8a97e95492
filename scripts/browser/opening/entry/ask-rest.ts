import type { Copy } from "../../copies/parse-copy";
import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import { showLeftOver } from "./show-left-over";

/**
 * Say what else there is in a document of several entries, and what of it could not be read, before
 * anything is taken; tell whether the person wants to go on. Where there is nothing, nothing is asked.
 */
export async function askRest(
  frame: HTMLElement,
  name: string,
  { damage, leftOver, notes }: Copy,
): Promise<boolean> {
  const lines = [...(damage ? [damage] : []), ...notes].map((line) => makeElement("p", {}, line));
  const body = [...lines, ...showLeftOver(leftOver)];
  if (body.length === 0) return true;
  const isSure = await choose<true>(frame, {
    name: "open-entries",
    title: damage ? "Take what could be read?" : "What else is in this file",
    body: [
      makeElement("p", {}, makeElement("b", {}, name), ": nothing has been changed yet."),
      ...body,
    ],
    ways: [{ words: damage ? "Take what could be read" : "Open the file", way: true }],
    otherwise: "Keep what is here",
  });
  return isSure === true;
}

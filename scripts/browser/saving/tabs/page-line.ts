import { shareMap } from "../../lazy/share-map";

const lines = shareMap<Document, BroadcastChannel>("line between tabs");

/**
 * Return the line on which a page that shows all answers hears of changes, where it has one.
 *
 * A line is not heard by itself: what the page tells on it, it need not be told. With `opened` it
 * becomes that line.
 */
export function pageLine(channel: string, opened?: BroadcastChannel): BroadcastChannel | undefined {
  if (opened) lines.set(document, opened);
  const line = lines.get(document);
  return line?.name === channel ? line : undefined;
}

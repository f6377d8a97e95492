import { readValue } from "../package/xml";
import type { Mark, Place } from "./lines";
import { comparePlaces } from "./take-text";

/** The bookmarks of a document, as their starts and ends come up in it. */
export class Bookmarks {
  private readonly named = new Map<string, Mark>();
  /** By each number that they have had. */
  private readonly numbered = new Map<string, Mark>();

  /** Begin a bookmark and return it; nothing where LibreOffice has written its start twice. */
  start(sign: Element, here: Place): Mark | undefined {
    const [key, id] = [readValue(sign, "name"), readValue(sign, "id")];
    const known = this.named.get(key);
    const mark = known ?? { key, isTag: false, from: here, to: here };
    this.named.set(key, mark);
    this.numbered.set(id, mark);
    return known ? undefined : mark;
  }

  /** End the bookmark whose start has the same number. */
  end(sign: Element, here: Place): void {
    const mark = this.numbered.get(readValue(sign, "id"));
    if (mark && comparePlaces(here, mark.from) >= 0) mark.to = here;
  }
}

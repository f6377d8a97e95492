import { readValue } from "../package/xml";
import type { Mark, Place } from "./lines";
import { comparePlaces } from "./take-text";

/** The bookmarks of a document, as their starts and ends come up in it. */
export class Bookmarks {
  private readonly named = new Map<string, Mark>();
  /** By each number that they have had. */
  private readonly numbered = new Map<string, Mark>();
  private readonly ended = new Set<Mark>();

  /**
   * Begin a bookmark and return it; nothing where LibreOffice has written its start twice.
   *
   * One that begins again behind its end is another: a document was put into another.
   */
  start(sign: Element, here: Place): Mark | undefined {
    const [key, id] = [readValue(sign, "name"), readValue(sign, "id")];
    const found = this.named.get(key);
    const known = found && !this.ended.has(found) ? found : undefined;
    const mark = known ?? { key, isTag: false, from: here, to: here };
    this.named.set(key, mark);
    this.numbered.set(id, mark);
    return known ? undefined : mark;
  }

  /** End the bookmark whose start has the same number. */
  end(sign: Element, here: Place): void {
    const mark = this.numbered.get(readValue(sign, "id"));
    if (!mark) return;
    this.ended.add(mark);
    if (comparePlaces(here, mark.from) >= 0) mark.to = here;
  }
}

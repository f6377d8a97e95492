import type { Band } from "./bands";
import { bandHeight, splitBand } from "./bands";

/** A band in its place: how far below the top of the text its upper edge is. */
export interface PlacedBand {
  readonly band: Band;
  readonly top: number;
}

/** Return how much room a band needs to begin on a page: a heading, for what it heads too. */
function leastRoom(bands: readonly Band[], from: number): number {
  let room = 0;
  for (const band of bands.slice(from)) {
    room += band.before + (band.keepsNext ? bandHeight(band) : leastOf(band));
    if (!band.keepsNext) break;
  }
  return room;
}

/** Of what may be parted, a few lines are enough; the row of a table stays whole if it can. */
function leastOf(band: Band): number {
  const [first, ...others] = band.columns;
  if (others.length > 0 || !first || first.length <= 3) return bandHeight(band);
  return first.slice(0, 2).reduce((sum, line) => sum + line.before + line.leading, 0);
}

/** Place bands on as many pages as they need, each of a height. */
export function turnPages(bands: readonly Band[], height: number): PlacedBand[][] {
  const pages: PlacedBand[][] = [[]];
  let used = 0;
  const turn = (repeats?: Band) => {
    pages.push([]);
    used = 0;
    if (repeats) put(repeats);
  };
  const put = (band: Band) => {
    const page = pages.at(-1) ?? [];
    const before = used === 0 ? 0 : band.before;
    page.push({ band, top: used + before });
    used += before + bandHeight(band);
  };
  for (const [at, whole] of bands.entries()) {
    const needed = Math.min(leastRoom(bands, at), height);
    if (used > 0 && used + needed > height) turn(whole.repeats);
    for (let rest: Band | undefined = whole; rest; ) {
      const room: number = height - used - (used === 0 ? 0 : rest.before);
      const parts: [Band, Band] | undefined =
        bandHeight(rest) > room ? splitBand(rest, room) : undefined;
      if (parts) {
        put(parts[0]);
        turn(parts[1].repeats);
        rest = parts[1];
      } else if (bandHeight(rest) > room && used > 0 && room < height) {
        turn(rest.repeats);
        if (bandHeight(rest) > height - used && !splitBand(rest, height - used)) {
          put(rest);
          rest = undefined;
        }
      } else {
        put(rest);
        rest = undefined;
      }
    }
  }
  return pages;
}

import { makePart } from "../../dialogs/make-part";
import type { Rating } from "./list-ratings";
import { sayEnds, sayPoints } from "./list-ratings";

const WIDTH = 240;
const HEIGHT = 56;
const EDGE = 8;

/** Return a number as a picture's coordinate, as briefly as anybody sees. */
const round = (value: number): number => Math.round(value * 10) / 10;

/** Draw how a rating moved: a dot for each entry from left to right, joined by a line. */
export function drawRating(rating: Rating, columns: readonly string[], id: string): Element {
  const { scale, points } = rating;
  const across = (WIDTH - 2 * EDGE) / Math.max(columns.length - 1, 1);
  const down = (HEIGHT - 2 * EDGE) / Math.max(scale.steps.length - 1, 1);
  const places = points.map(({ column, step }) => ({
    x: round(EDGE + column * across),
    y: round(HEIGHT - EDGE - step * down),
  }));
  const picture = makePart("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-desc`,
  });
  picture.append(
    makePart("title", { id: `${id}-title` }, scale.label),
    makePart("desc", { id: `${id}-desc` }, `${sayEnds(scale)}. ${sayPoints(rating, columns)}.`),
    ...[EDGE, HEIGHT - EDGE].map((y) =>
      makePart("line", { class: "worksheet-rating-edge", x1: 0, x2: WIDTH, y1: y, y2: y }),
    ),
    makePart("polyline", { points: places.map(({ x, y }) => `${x},${y}`).join(" ") }),
    ...places.map(({ x, y }) => makePart("circle", { cx: x, cy: y, r: across < 12 ? 2 : 4 })),
  );
  return picture;
}

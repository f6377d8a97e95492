import { hideElement } from "../../dialogs/hide-element";
import { makeElement } from "../../dialogs/make-element";
import { listQuestions } from "../../form/questions";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { drawRating } from "./draw-rating";
import type { RatedEntry, RatedScale, Rating, Ratings } from "./list-ratings";
import { listRatings, sayEnds, sayMove } from "./list-ratings";

const TITLE = "How the ratings moved";

/** List the questions of the page that are answered by a number between two ends. */
function listScales({ fields }: OpenWorksheet): RatedScale[] {
  const scales = fields.filter(({ kind }) => kind === "scale");
  const questions = listQuestions({ fields: scales });
  return questions.map(({ id, label, options }, at) => ({
    id,
    label,
    steps: options,
    isPrivate: scales[at]?.element.hasAttribute("data-worksheet-private") ?? false,
  }));
}

/** Make the pictures; what the ends stand for is said where it is another than above. */
function makePictures({ ratings, columns }: Ratings): HTMLElement {
  const figures = ratings.map((rating, at) => {
    const ends = sayEnds(rating.scale);
    const before = ratings[at - 1];
    const isNew = !before || sayEnds(before.scale) !== ends;
    return makeElement(
      "figure",
      {},
      makeElement("figcaption", {}, rating.scale.label),
      drawRating(rating, columns, `worksheet-rating-${rating.scale.id}`),
      makeElement("p", {}, sayMove(rating), ...(isNew ? [` ${ends}.`] : [])),
    );
  });
  return makeElement("div", { class: "worksheet-ratings-pictures" }, ...figures);
}

function makeRow({ scale, points }: Rating, columns: readonly string[]): HTMLElement {
  const cells = columns.map((_, column) => {
    const point = points.find((each) => each.column === column);
    return makeElement("td", {}, point ? (scale.steps[point.step]?.id ?? "") : "–");
  });
  const row = makeElement("tr", {}, makeElement("th", { scope: "row" }, scale.label), ...cells);
  if (scale.isPrivate) row.className = "worksheet-rating-private";
  return row;
}

/** Make the same as a table, which is wider than some screens. */
function makeTable({ ratings, columns }: Ratings): HTMLElement {
  const heads = ["Question", ...columns].map((words) => makeElement("th", { scope: "col" }, words));
  const table = makeElement(
    "table",
    { class: "worksheet-ratings-grid" },
    makeElement("thead", {}, makeElement("tr", {}, ...heads)),
    makeElement("tbody", {}, ...ratings.map((rating) => makeRow(rating, columns))),
  );
  const about = { role: "region", tabindex: "0", "aria-label": `${TITLE}, as a table` };
  return makeElement(
    "details",
    {},
    makeElement("summary", {}, "The same as a table"),
    makeElement("div", { class: "worksheet-ratings-table", ...about }, table),
  );
}

/**
 * Show below a place how the ratings of a series moved, once two entries have any.
 *
 * It is folded: earlier ratings are not to sway those that somebody gives now. What is rated on
 * the page counts at once; what this shows comes and goes as the page is loaded alone, so that
 * nothing moves under anybody's hand.
 */
export function showRatings(
  worksheet: OpenWorksheet,
  place: HTMLElement,
  name: string,
  readEntries: () => readonly RatedEntry[],
  signal: AbortSignal,
): void {
  const scales = listScales(worksheet);
  const read = () => listRatings(readEntries(), scales, name);
  if (scales.length === 0 || read().columns.length < 2) return;
  const summary = makeElement("summary", {}, TITLE);
  const box = makeElement("details", { class: "worksheet-ratings" }, summary);
  let table = makeTable(read());
  const draw = (): void => {
    const ratings = read();
    const isUnfolded = table.hasAttribute("open");
    table = makeTable(ratings);
    table.toggleAttribute("open", isUnfolded);
    box.replaceChildren(summary, makePictures(ratings), table);
    hideElement(box, ratings.columns.length < 2);
  };
  draw();
  place.after(box);
  for (const event of ["change", "worksheet-shown"]) {
    worksheet.form.addEventListener(event, draw, { signal });
  }
  signal.addEventListener("abort", () => box.remove());
}

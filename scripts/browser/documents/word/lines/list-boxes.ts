import { allIn } from "../package/xml";

/** What is drawn in a text. */
export const DRAWINGS = new Set(["drawing", "pict", "object"]);

const PICTURES = ["blip", "imagedata", "chart", "relIds", "OLEObject"];

/** List the texts in a drawing: its boxes with what stands in them, and words that are drawn. */
export function listBoxes(drawing: Element): (Element | string)[] {
  const boxes = allIn(drawing, "txbxContent");
  const outermost = boxes.filter(
    (box) => !boxes.some((each) => each !== box && each.contains(box)),
  );
  const drawn = allIn(drawing, "textpath").map((path) => path.getAttribute("string") ?? "");
  return [...outermost, ...drawn.filter((words) => words.trim() !== "")];
}

/** Tell whether a drawing shows more than words. */
export const hasPicture = (drawing: Element): boolean =>
  PICTURES.some((name) => allIn(drawing, name).length > 0);

const SEEN = ["t", "sym", "txbxContent", "textpath", "fldChar"].map((name) => `*|${name}`).join();

/** Tell whether there is anything to see in an element, be it only a sign. */
export const hasWords = (element: Element): boolean => element.querySelector(SEEN) !== null;

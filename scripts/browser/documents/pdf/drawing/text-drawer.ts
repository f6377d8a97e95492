import type { PdfStream } from "../syntax/pdf-values";
import type { Line, Measure } from "./break-lines";

/** Where lines are drawn: a box with its origin at the lower left, everything in points. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The size of the letters, and the distance between lines. */
  readonly size: number;
  readonly leading: number;
  /** From the box's edges to the text, and from its upper edge to the foot of the first line. */
  readonly padding: number;
  readonly first: number;
  readonly isBold: boolean;
  /** Red, green and blue from 0 to 1. */
  readonly ink: readonly [number, number, number];
}

/** What a page's or a field's content shows, and the picture that it shows by a name, if any. */
export interface Drawing {
  readonly content: string;
  readonly picture?: PdfStream;
}

/** One way to put lines of text on a page. */
export interface TextDrawer {
  measureIn(size: number): Measure;
  /** Draw lines; a picture is shown by `name`. */
  draw(lines: readonly Line[], frame: Frame, name: string): Drawing | Promise<Drawing>;
}

/** Write a number of points as page contents have it. */
export const points = (number: number): string => String(Math.round(number * 100) / 100);

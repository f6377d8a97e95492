/** The colours of what is printed, as a PDF has them, from the builder's own (scripts/guide/bundle.py). */

type Colour = readonly [number, number, number];

declare const PAPER_COLOURS: Readonly<Record<"accent" | "ink" | "muted", Colour>> | undefined;

const BLACK: Colour = [0, 0, 0];

export const paperColours: Readonly<Record<"accent" | "ink" | "muted", Colour>> =
  typeof PAPER_COLOURS === "undefined"
    ? { accent: BLACK, ink: BLACK, muted: BLACK }
    : PAPER_COLOURS;

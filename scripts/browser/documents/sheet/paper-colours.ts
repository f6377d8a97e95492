/** The colours of what is printed, as a PDF has them, from the builder's own (scripts/guide/bundling/bundle.py). */

type Colour = readonly [number, number, number];
type Colours = Readonly<Record<"accent" | "ink" | "muted" | "rule", Colour>>;

declare const PAPER_COLOURS: Colours | undefined;

const BLACK: Colour = [0, 0, 0];

export const paperColours: Colours =
  typeof PAPER_COLOURS === "undefined"
    ? { accent: BLACK, ink: BLACK, muted: BLACK, rule: BLACK }
    : PAPER_COLOURS;

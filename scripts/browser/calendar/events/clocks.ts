/** By which clocks times are meant: as the builder writes it in (scripts/guide/assemble.py). */

interface Clocks {
  readonly zone: string;
  readonly whose: string;
}

declare const CLOCKS: Clocks | undefined;

export const clocks: Clocks =
  typeof CLOCKS === "undefined" ? { zone: "UTC", whose: "UTC" } : CLOCKS;

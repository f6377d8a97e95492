import type { Carry } from "./carry-answers";

/** A series as the worksheet's YAML declares it, read from its form. */
export interface DeclaredSeries {
  /** The field that dates an entry. */
  readonly date: string;
  /** What one entry is called, such as "session". */
  readonly name: string;
  /** The words of the button that starts the next one. */
  readonly start: string;
  readonly carry: readonly Carry[];
}

/** Read what the form says of its series; undefined where it is none. */
export function readSeries({ form }: { readonly form: HTMLElement }): DeclaredSeries | undefined {
  const text = form.dataset.worksheetSeries;
  return text === undefined ? undefined : JSON.parse(text);
}

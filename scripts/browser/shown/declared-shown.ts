/** Answers of other worksheets that a worksheet shows, as its YAML declares them. */

interface Named {
  readonly id: string;
  readonly label: string;
  /** Ids that it had before. */
  readonly was: readonly string[];
}

/** A question of the other worksheet, or a column of its rows. */
export interface ShownPart extends Named {
  readonly kind: string;
  /** What a number counts, or nothing. */
  readonly unit: string;
  readonly options: readonly Named[];
}

/** A whole question; rows have columns, and a name for one of them. */
export interface ShownField extends ShownPart {
  readonly row?: string;
  readonly columns?: readonly ShownPart[];
}

/** Rows of this worksheet that can begin with those that are shown. */
export interface Taking {
  readonly to: string;
  readonly columns: readonly { readonly from: string; readonly to: string }[];
}

/** One question of another worksheet, and where it stands. */
export interface DeclaredShown {
  readonly worksheet: string;
  readonly was: readonly string[];
  /** What sentences call the other worksheet. */
  readonly noun: string;
  readonly page: string;
  /** Whether its answers are the same whoever one works with. */
  readonly isOwn: boolean;
  /** The field that dates its entries, where it is a series. */
  readonly date: string;
  readonly field: ShownField;
  readonly take: readonly Taking[];
}

/** Find the place where a form shows them; null where it shows none. */
export const findShown = (form: HTMLElement): HTMLElement | null =>
  form.querySelector("[data-worksheet-show]");

/** Read what is to be shown there. */
export const readDeclared = ({ dataset }: HTMLElement): readonly DeclaredShown[] =>
  JSON.parse(dataset.worksheetShow ?? "[]");

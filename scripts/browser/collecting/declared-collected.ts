import type { OpenWorksheet } from "../session/open-worksheet";

/** What a worksheet says of answers that are handed in. */
export interface DeclaredCollected {
  /** Stands in the file. */
  readonly format: string;
  /** Who reads them: "the editors". */
  readonly by: string;
  readonly fields: readonly string[];
  /** How the file gets there, or nothing. */
  readonly how: string;
}

/** Read what the form declares; nothing where no answers of it are handed in. */
export function readDeclared({ form }: Pick<OpenWorksheet, "form">): DeclaredCollected | undefined {
  const text = form.dataset.worksheetCollected;
  return text ? (JSON.parse(text) as DeclaredCollected) : undefined;
}

import type { PdfDictionary, PdfValue } from "./pdf-values";

/** Where an object stands: at an offset of the file, or in a stream of packed objects. */
export type Place =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number };

/** What a file says of itself, or what was found in it. An object without a place was deleted. */
export interface Contents {
  readonly trailer: PdfDictionary;
  readonly places: Map<number, Place | null>;
  /** The objects that were read on the way. */
  readonly values: Map<number, PdfValue>;
  /** Where the newest table starts, if the file's own tables were read. */
  readonly startXref: number | undefined;
}

/** More objects than any document of a worksheet has. */
export const MOST_OBJECTS = 100_000;

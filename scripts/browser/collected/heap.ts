import { isCopyProblem } from "../answers/copy-problem";
import type { CollectedQuestions } from "../collecting/file/collected-questions";
import type { ReadFile } from "../collecting/file/read-collected";
import { readCollected } from "../collecting/file/read-collected";

/** A file that came: its name, and every byte of it. */
export interface Came {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is not read, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** All that was taken: in this page's memory alone. */
export interface Heap {
  /** Those that differ, by their bytes. */
  readonly files: ReadonlyMap<string, ReadFile>;
  /** Those that hold exactly the same as one before. */
  readonly alike: readonly { readonly name: string; readonly file: ReadFile }[];
  readonly leftOut: readonly LeftOut[];
}

export const EMPTY: Heap = { files: new Map(), alike: [], leftOut: [] };

// Each of its signs stands for one byte, so different bytes are different texts.
const writeBytes = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);

/** A heap on which files are being put; thousands may come at once, so it is copied only once. */
export interface GrowingHeap extends Heap {
  readonly files: Map<string, ReadFile>;
  readonly alike: { readonly name: string; readonly file: ReadFile }[];
  readonly leftOut: LeftOut[];
}

/** Return a heap with the same on it, to put more there. */
export const growHeap = ({ files, alike, leftOut }: Heap): GrowingHeap => ({
  files: new Map(files),
  alike: [...alike],
  leftOut: [...leftOut],
});

/** Put a file on the heap, or name it as left out. */
export function addFile(
  heap: GrowingHeap,
  { name, bytes }: Came,
  format: string,
  known: readonly CollectedQuestions[],
): void {
  try {
    const file = readCollected(bytes, format, known);
    const key = writeBytes(bytes);
    if (heap.files.has(key)) heap.alike.push({ name, file });
    else heap.files.set(key, file);
  } catch (error) {
    if (!isCopyProblem(error)) throw error;
    heap.leftOut.push({ name, why: error.message });
  }
}

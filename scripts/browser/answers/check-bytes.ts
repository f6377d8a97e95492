import { CopyProblem } from "./copy-problem";
import { sayMegabytes } from "./limits";

/** Refuse a file of more than so many bytes. Throws CopyProblem. */
export function checkBytes(size: number, largest: number): void {
  if (size <= largest) return;
  throw new CopyProblem(
    `The file is larger than ${sayMegabytes(largest)}, which is more than this page opens.`,
  );
}

/** Said of a file by whichever part finds it so. */
export const TOO_MUCH = "The file holds far more than a worksheet can, so it was not read.";
export const NEWER =
  "The file was made by a newer version of this guide. Load this page again, then open it.";

/** Why a file is not taken, in words for the person who chose it. */
export class CopyProblem extends Error {
  /** A part that is fetched has a class of its own by this name. */
  override readonly name = "CopyProblem";

  /** `worksheets` are the ids of those that the file belongs to instead. */
  constructor(
    message: string,
    readonly worksheets: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Tell whether an error says why a file is not taken, whichever part of the script made it. */
export const isCopyProblem = (error: unknown): error is CopyProblem =>
  error instanceof Error && error.name === "CopyProblem";

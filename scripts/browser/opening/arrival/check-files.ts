import { CopyProblem } from "../../answers/copy-problem";

export const LONGEST_NAME = 100;

/** Refuse what is no single file, each in words of its own. */
export function checkFiles(files: readonly File[], folders: readonly string[]): void {
  if (folders.length > 0) {
    throw new CopyProblem(
      files.length > folders.length || folders.length > 1
        ? "There is a folder among them. Open it, and choose the one file you want."
        : "This is a folder. Open it, and choose the one file you want.",
    );
  }
  if (files.length > 1) {
    throw new CopyProblem("One file is opened at a time. Choose the one you want.");
  }
}

/** Name what came, as a message speaks of it. */
export const nameFiles = (name: string, files: readonly File[]): string =>
  files.length > 1 ? `${files.length} files` : name.slice(0, LONGEST_NAME);

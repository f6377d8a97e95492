/** A file of the site: its address from the worker's, and its hash unless its name holds one. */
export type ListedFile = readonly [address: string, hash?: string];

/** What the precache is told of a file; with a hash, another content than the build's is refused. */
interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
}

/** Return the precache's entries for the files that the build lists. */
export function listEntries(files: readonly ListedFile[]): Entry[] {
  return files.map(([url, hash]) =>
    hash === undefined
      ? { url, revision: null }
      : { url, revision: hash.slice(0, 12), integrity: `sha256-${hash}` },
  );
}

/** List the names of the folders among what is dropped or pasted: each looks like an empty file. */
export function listFolders(transfer: DataTransfer | null): string[] {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.());
  return entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
}

/** Open what came, of which some may be folders. */
export type OpenFiles = (files: readonly File[], folders: readonly string[]) => void;

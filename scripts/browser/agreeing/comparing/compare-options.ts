/** Where an option is ticked. */
export interface ComparedOption {
  readonly id: string;
  readonly where: "mine" | "theirs" | "both";
}

/** List the options that anybody ticked, in the order in which they are offered, and who did. */
export function compareOptions(
  offered: readonly { readonly id: string }[],
  mine: readonly string[],
  theirs: readonly string[],
): ComparedOption[] {
  const ids = [...new Set([...offered.map(({ id }) => id), ...mine, ...theirs])];
  return ids.flatMap((id): ComparedOption[] => {
    const [isMine, isTheirs] = [mine.includes(id), theirs.includes(id)];
    if (!isMine && !isTheirs) return [];
    return [{ id, where: isMine && isTheirs ? "both" : isMine ? "mine" : "theirs" }];
  });
}

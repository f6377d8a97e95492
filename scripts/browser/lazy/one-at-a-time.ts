/** Return the act so that, asked for again while it is under way, it is done once. */
export function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let underway: Promise<void> | undefined;
  return () => {
    underway ??= act().finally(() => {
      underway = undefined;
    });
    return underway;
  };
}

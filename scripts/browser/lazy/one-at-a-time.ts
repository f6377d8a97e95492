/** Return the act so that, asked for again while it is under way, it is done once. */
export function oneAtATime(act: () => Promise<unknown>): () => Promise<unknown> {
  let underway: Promise<unknown> | undefined;
  return () => {
    underway ??= act().finally(() => {
      underway = undefined;
    });
    return underway;
  };
}

/**
 * Do some work, and note in the browser's own timeline how long it took.
 *
 * The timeline stays in the page: developer tools show it, and scripts/bench reads it there.
 */
export async function timeWork<Result>(
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    performance.measure(name, { start });
  }
}

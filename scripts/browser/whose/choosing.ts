/**
 * Choose what the next page shows, and then do something: where that fails, or was not done, the
 * choice is taken back. A choice that cannot be kept leaves all as it was.
 */
export async function choosing<Done>(
  choose: () => () => void,
  act: () => Promise<Done>,
  isDone: (done: Done) => boolean = () => true,
): Promise<Done> {
  const takeBack = choose();
  try {
    const done = await act();
    if (!isDone(done)) takeBack();
    return done;
  } catch (error) {
    takeBack();
    throw error;
  }
}

/**
 * Return the act so that, once it leads away from the page, it is not done again: a page goes on for a
 * moment, and takes another press. One that fails can be tried again, and so can one of a page that is
 * left and comes back.
 */
export function leadAway<Given extends readonly unknown[]>(
  act: (...given: Given) => Promise<unknown>,
): (...given: Given) => Promise<void> {
  let isLeading = false;
  const end = (): void => {
    isLeading = false;
  };
  return async (...given) => {
    if (isLeading) return;
    isLeading = true;
    window.addEventListener("pagehide", end, { once: true });
    try {
      await act(...given);
    } catch (error) {
      end();
      throw error;
    }
  };
}

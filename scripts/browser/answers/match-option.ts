/** One thing that can be chosen, by its id and its words. */
interface Offered {
  readonly id: string;
  readonly label: string;
}

/** Bring words to the form in which two are compared: letters and digits alone, without case. */
const fold = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Find the option that words name, and return its id.
 *
 * Case, spaces and punctuation make no difference, unless they are all that tells two options
 * apart. A program may have written the id in place of the words, even with a mark before it.
 */
export function matchOption(options: readonly Offered[], words: string): string | undefined {
  const exact = options.find(({ label }) => label === words);
  if (exact) return exact.id;
  const wanted = fold(words);
  if (wanted === "") return undefined;
  for (const name of ["label", "id"] as const) {
    const alike = options.filter((option) => fold(option[name]) === wanted);
    if (alike.length > 0) return alike.length === 1 ? alike[0]?.id : undefined;
  }
  return undefined;
}

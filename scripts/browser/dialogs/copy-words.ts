/** What is copied, as a sentence begins with it, and whether it is one thing or several. */
type Named = "The code is" | "The words are";

/**
 * Put words on the clipboard, or select them in `shown` where the browser does not let the page copy.
 *
 * Returns what to say of it.
 */
export async function copyWords(words: string, shown: Element, named: Named): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return `${named} copied.`;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return `${named} selected: press Ctrl and C together, or ⌘ and C on a Mac.`;
  }
}

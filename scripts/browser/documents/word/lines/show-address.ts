/** Bring an address to the form in which people write it. */
const shorten = (address: string) =>
  address
    .replace(/^(https?:\/\/|mailto:)/i, "")
    .replace(/^www\./i, "")
    .replace(/[/?]+$/, "")
    .toLowerCase();

/**
 * Return the address behind a link in brackets, to stand after its words.
 *
 * Nothing where the words show it already, or where the link leads to a place in the document.
 */
export function showAddress(words: string, address: string): string {
  const clean = address.trim();
  if (clean === "" || clean.startsWith("#") || words.trim() === "") return "";
  if (words.toLowerCase().includes(shorten(clean))) return "";
  return ` (${clean.replace(/^mailto:/i, "")})`;
}

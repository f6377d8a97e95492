/** Return the address under which a file is listed, for one that a page or a person asks for. */
export function plainAddress(asked: string): string {
  const url = new URL(asked);
  url.search = "";
  url.hash = "";
  return url.href.replace(/\/index\.html$/, "/");
}

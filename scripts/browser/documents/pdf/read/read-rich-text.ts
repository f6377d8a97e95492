const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["amp", "&"],
]);

function decodeEntity(whole: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return ENTITIES.get(name) ?? whole;
}

/** Return the words of rich text, a paragraph a line, without what they look like. */
export function readRichText(markup: string): string {
  const lines = markup
    .replace(/<\?[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .replace(/<br[^>]*>|<\/p>/gi, "\n")
    .replace(/<[^>]*>/g, "");
  return lines
    .replace(/ *\n */g, "\n")
    .trim()
    .replace(/&([#\w]{1,9});/g, decodeEntity);
}

const IRREGULAR = new Map([["person", "people"]]);

/** Name several things where one has this name: "objectives", "activities", "people to approach". */
export function nameSeveral(noun: string): string {
  const [first = "", ...rest] = noun.split(" ");
  const isPhrase = ["to", "of", "for", "in"].includes(rest[0] ?? "");
  const word = isPhrase ? first : (noun.split(" ").at(-1) ?? "");
  const start = isPhrase ? "" : noun.slice(0, noun.length - word.length);
  const end = isPhrase ? ` ${rest.join(" ")}` : "";
  const regular = /(s|x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : `${word.replace(/([^aeiou])y$/, "$1ie")}s`;
  return `${start}${IRREGULAR.get(word) ?? regular}${end}`;
}

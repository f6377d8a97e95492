const MOST_OCTETS = 75;

const countOctets = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Fold lines of a calendar file anew: at most 75 octets each, no character split (RFC 5545, 3.1).
 *
 * The library counts characters instead, so that a line of other letters than ours is too long.
 */
export function foldLines(text: string): string {
  return text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => {
      const folded: string[] = [];
      let current = "";
      let octets = 0;
      for (const character of line) {
        const more = countOctets(character);
        if (octets + more > MOST_OCTETS) {
          folded.push(current);
          current = " ";
          octets = 1;
        }
        current += character;
        octets += more;
      }
      return [...folded, current].join("\r\n");
    })
    .join("\r\n");
}

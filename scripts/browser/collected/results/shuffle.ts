/** Draw a whole number from 0 up to, and not with, `below`, by nothing that could be foreseen. */
function drawNumber(below: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((drawn / 2 ** 32) * below);
}

/** Return the same things in an order by chance, in which none is known by its place. */
export function shuffle<Thing>(things: readonly Thing[], draw = drawNumber): Thing[] {
  const left = [...things];
  const shuffled: Thing[] = [];
  while (left.length > 0) shuffled.push(...left.splice(draw(left.length), 1));
  return shuffled;
}

import { isDigit, isSpace, standsAt } from "./words";

/** Return where `n g obj` starts, if its last word stands at a place. */
export function findObjectStart(bytes: Uint8Array, at: number): number | undefined {
  if (!standsAt(bytes, at, "obj")) return undefined;
  const generation = backOverNumber(bytes, at);
  if (generation === undefined || !isSpace(bytes[generation - 1])) return undefined;
  return backOverNumber(bytes, generation);
}

/** Go back over spaces and one whole number: a few of each, since a file may hold millions. */
function backOverNumber(bytes: Uint8Array, at: number): number | undefined {
  let start = at;
  while (at - start < 16 && isSpace(bytes[start - 1])) start--;
  const end = start;
  while (end - start < 12 && isDigit(bytes[start - 1])) start--;
  return start < end ? start : undefined;
}

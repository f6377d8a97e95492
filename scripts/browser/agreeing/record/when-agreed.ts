import type { Agreed } from "./agreement";

/**
 * Return the day that says which agreement is the newer: when it was recorded, where that is known.
 *
 * The days under it are typed, and a slip of the hand in one is not to outrank all that comes later.
 */
export const whenAgreed = ({ recorded, day }: Agreed): string => recorded ?? day;

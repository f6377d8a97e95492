import { LIMITS } from "../../answers/limits";

/** Tell whether so many people have answered that what they say may be shown. */
export const isEnough = (people: number): boolean => people >= LIMITS.collectedLeast;

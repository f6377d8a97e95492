import type { Choices } from "./choice";
import type { Given } from "./compared";
import { prepareComparison } from "./compared";
import type { Comparison } from "./list-matters";
import { listMatters } from "./list-matters";

/** Compare what two people wrote, and say what is agreed by what they chose so far. */
export const compareSides = (given: Given, choices: Choices): Comparison =>
  listMatters(prepareComparison(given), choices);

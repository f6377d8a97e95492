/** Word documents, filled: fetched when the first one is wanted. */

export { fillWord } from "./fill-word";
export { fillWordSeries } from "./fill-word-series";

/** Word documents, read: fetched when the first one is opened. */

export { readAnyWord as readWord } from "./read-any-word";

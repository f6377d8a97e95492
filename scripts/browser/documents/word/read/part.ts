/** Word documents, read: fetched when the first one is opened. */

export { readWord } from "./read-word";

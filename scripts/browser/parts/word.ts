/** Word documents, filled and read: fetched when the first one is wanted. */

export { fillWord } from "../fill-word";
export { readWord } from "../read-word";

/** Whose answers an address asks for, and which entry: fetched where it asks for any. */

export { showAsked } from "./show-asked";

/** Each alone, then together: fetched when two people begin to agree. */

export { showTogether } from "./show-together";

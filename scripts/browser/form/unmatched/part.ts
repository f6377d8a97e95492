/** What an answer from a file says beyond the choices, fetched once the page shows kept answers. */

export { showUnmatched } from "./show-unmatched";

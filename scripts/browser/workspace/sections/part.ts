/** The list of sections in a sheet, fetched once the page is used. */

export { showSections } from "./show-sections";

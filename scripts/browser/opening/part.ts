/** Reading a file and putting it on the page, fetched once the page is used (pages/worksheet.ts). */

export { openFiles } from "./open-files";

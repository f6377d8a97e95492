/** What makes room on a full disk, fetched once the page is used (pages/worksheet.ts). */

export { makeRoom } from "./remove-site-copy";

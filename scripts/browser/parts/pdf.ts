/** PDF documents, filled and read: fetched when the first one is wanted. */

export { fillPdf } from "../fill-pdf";
export { readPdf } from "../read-pdf";

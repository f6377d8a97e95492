/** PDF documents, read: fetched when the first one is opened. */

export { readPdf } from "./read-pdf";

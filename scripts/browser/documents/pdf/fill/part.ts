/** PDF documents, filled: fetched when the first one is wanted. */

export { fillPdf } from "./fill-pdf";
export { fillPdfSeries } from "./fill-pdf-series";

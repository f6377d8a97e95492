/** The document to read as a PDF: fetched when the first one is wanted. */

export { writeProsePdf } from "./write-prose-pdf";

/** The document to read as a Word document: fetched when the first one is wanted. */

export { writeProseWord } from "./write-prose-word";

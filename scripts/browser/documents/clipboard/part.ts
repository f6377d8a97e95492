/** Answers as formatted text for an email or a message: fetched when they are first copied. */

export { formatAnswers } from "./format-answers";

/** What a document says above the answers that its blank form has no place for. */
export const MORE_WORDS = {
  title: "More of your answers",
  intro: "This document has no box for these. They are kept when you open it in the guide.",
} as const;

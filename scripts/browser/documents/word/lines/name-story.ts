import type { Story } from "./lines";

/** How the page names the texts that stand outside the main one. */
const NAMES: Readonly<Record<Exclude<Story["kind"], "body">, string>> = {
  box: "In a text box",
  hidden: "Hidden text",
  footnotes: "In a footnote",
  endnotes: "In an endnote",
  comments: "In a comment",
  header: "At the top of the pages",
  footer: "At the foot of the pages",
};

/** Name a text that stands outside the main one. */
export const nameStory = (kind: keyof typeof NAMES): string => NAMES[kind];

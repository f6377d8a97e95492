import type { AgreeingPage } from "./agreeing-page";

/** Return what the other one is called, or "" where nobody said it. */
export const nameTheirs = ({ store, worksheet }: Pick<AgreeingPage, "store" | "worksheet">) =>
  worksheet.relationship?.name || store.read().theirs?.name || "";

/** Say whose answers they are, as a heading has it. */
export const sayTheirs = (name: string) => (name ? `${name}’s answers` : "The other one’s answers");

import type { AnswerStore } from "./answer-store";

/** Where a page keeps its answers: the database of this browser, or this tab alone. */
export type Store = Omit<AnswerStore, "name" | "events" | "open">;

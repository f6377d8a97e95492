/** Which questions a handed-in file may answer, as the page that reads such files knows them. */

/** One thing to choose, and the ids that it had before. */
export interface CollectedOption {
  readonly id: string;
  readonly label: string;
  readonly was: readonly string[];
}

export interface CollectedQuestion extends CollectedOption {
  readonly kind: string;
  readonly options: readonly CollectedOption[];
}

/** A worksheet whose answers may be handed in. */
export interface CollectedQuestions {
  readonly id: string;
  readonly was: readonly string[];
  readonly title: string;
  readonly questions: readonly CollectedQuestion[];
}

/** Tell whether people type the answer themselves. */
export const isTyped = ({ kind }: Pick<CollectedQuestion, "kind">): boolean =>
  kind === "text" || kind === "long_text";

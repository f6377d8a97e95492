import type { Answer } from "../../../answers/answer";

/** What two people write into together: controls of a question's own kind. */
export interface OwnControl {
  readonly element: HTMLElement;
  /** Read what stands there now, as answers keep it. */
  read(): Answer;
  /** Show an answer, or nothing. */
  show(answer: Answer | undefined): void;
}

/** How its controls are called: by an id of their own, and by what names them. */
export interface OwnNames {
  readonly id: string;
  readonly labelledBy: string;
}

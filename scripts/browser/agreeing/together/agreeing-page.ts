import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import type { AgreementStore } from "../agreement-store";

/** The steps, in their order. */
export const STEPS = ["alone", "together", "read"] as const;

export type Step = (typeof STEPS)[number];

/** What each step is given of the view that it stands in. */
export interface AgreeingPage {
  readonly worksheet: OpenWorksheet;
  readonly keeping: Keeping;
  readonly store: AgreementStore;
  /** Go to a step. */
  goTo(step: Step): void;
  /** Go back to the form. */
  leave(): void;
  /** Read a file as the other one's. */
  openTheirs(file: File): void;
}

/** One step of the view. */
export interface ShownStep {
  readonly element: HTMLElement;
  /** What is kept has changed, here or elsewhere. */
  update(): void;
  /** Let go of what it listens to. */
  close?(): void;
}

import type { RenamedIds } from "../../answers/renamed-ids";
import type { About } from "../open-database";

/** What a worksheet is called in the database, now and before, and its fields likewise. */
export interface Names {
  readonly worksheet: string;
  readonly was: readonly string[];
  readonly renamed: RenamedIds;
}

/** Everything that the database holds under one worksheet's id. */
export interface AnswerSet {
  readonly worksheet: string;
  readonly filling: string;
  readonly answers: Map<string, unknown>;
  /** Which revision of each earlier record has been taken over. */
  readonly taken: Readonly<Record<string, number>>;
  /** What else is remembered about it. */
  readonly about?: About | undefined;
}

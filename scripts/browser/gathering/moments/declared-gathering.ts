/** What of other worksheets can be picked from all entries, as a worksheet's YAML declares it. */

/** A question of another worksheet. */
export interface GatheredFrom {
  readonly worksheet: string;
  /** What sentences call the other worksheet. */
  readonly noun: string;
  readonly field: string;
  readonly label: string;
  readonly isPrivate: boolean;
  /** Of rows, the ids that the column with the words has and had. */
  readonly what: readonly string[];
  /** Of rows, which choice says that one is offered, and by which options. */
  readonly only: { readonly field: readonly string[]; readonly value: readonly string[] } | null;
}

/** Which meetings are counted, and where the count goes. */
export interface DeclaredMeetings {
  readonly of: string;
  /** The worksheet, a dot, and the field that says how many minutes one takes. */
  readonly length: string;
  readonly hours: string;
  readonly words: string;
}

export interface DeclaredGathering {
  readonly name: string;
  readonly to: readonly string[];
  readonly column: string;
  readonly from: readonly GatheredFrom[];
  readonly meetings: DeclaredMeetings | null;
}

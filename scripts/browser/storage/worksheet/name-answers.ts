import { makeKey } from "../../relationships/answer-key";
import type { Names } from "./answer-set";

/** A worksheet by the ids that it and its fields have and had. */
export interface Identified {
  readonly id: string;
  readonly was: readonly string[];
  readonly renamed: Names["renamed"];
}

/** Name what is stored of a relationship's worksheet or entry, under the ids that it has and had. */
export function nameAnswers(
  { id, was, renamed }: Identified,
  relationship: string | undefined,
  entry?: string,
): Names {
  const name = (worksheet: string) => makeKey({ worksheet, relationship, entry });
  return { worksheet: name(id), was: was.map(name), renamed };
}

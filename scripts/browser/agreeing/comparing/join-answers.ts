import type { Answer } from "../../answers/answer";

const ENDS = /[.!?…;:]$/;

/** Put two texts behind each other: sentences on lines of their own, short answers in one. */
function joinTexts(kind: string, one: string, other: string): string {
  if (kind === "long_text") return `${one}\n${other}`;
  return ENDS.test(one.trimEnd()) ? `${one} ${other}` : `${one}; ${other}`;
}

/** Put what either ticked into one list, in the order in which the options are offered. */
function joinTicks(
  options: readonly string[],
  one: readonly string[],
  other: readonly string[],
): readonly string[] {
  const all = [...new Set([...one, ...other])];
  const place = (id: string) => (options.includes(id) ? options.indexOf(id) : options.length);
  return all.sort((a, b) => place(a) - place(b));
}

/** What joining needs to know of a question. */
export interface Joined {
  readonly kind: string;
  readonly options: readonly { readonly id: string }[];
}

/** Say what two answers are together; undefined where the question has room for one alone. */
export function joinAnswers(
  { kind, options }: Joined,
  mine: Answer | undefined,
  theirs: Answer | undefined,
): Answer | undefined {
  if (kind === "checklist") {
    const ids = options.map(({ id }) => id);
    return joinTicks(ids, (mine ?? []) as readonly string[], (theirs ?? []) as readonly string[]);
  }
  const isText = kind === "text" || kind === "long_text";
  if (!isText || typeof mine !== "string" || typeof theirs !== "string") return undefined;
  return joinTexts(kind, mine, theirs);
}

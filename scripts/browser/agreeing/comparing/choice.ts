/** How two people settled one matter, and how that is kept. */

import type { Answer } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { shapeAnswer } from "../../answers/shape-answer";
import type { Agreement, PartChoice, Take } from "../record/agreement";

export interface Choice {
  readonly take: Take;
  /**
   * What the two wrote together, or ticked option by option; of a row its parts. It stays while they
   * take another way, so that nothing is written twice.
   */
  readonly own?: Answer | undefined;
}

/** What was chosen, by the keys of the matters. */
export type Choices = Readonly<Record<string, Choice>>;

type Kept = Agreement["choices"];

/** A row's key begins with its question's id, and goes on after a space. */
const splitKey = (key: string) => {
  const [field = "", part] = key.split(" ");
  return { field, part };
};

/** Give a kept value the shape that it says it has: text, a list of ticks, or the parts of a row. */
function readOwn(raw: unknown): Answer | undefined {
  if (isBlank(raw)) return undefined;
  if (Array.isArray(raw)) return shapeAnswer("checklist", raw);
  return shapeAnswer(typeof raw === "object" ? "signature" : "text", raw);
}

function readChoice({ take, own }: PartChoice): Choice {
  const answer = readOwn(own);
  return answer === undefined ? { take } : { take, own: answer };
}

/** List what was chosen, by the keys of the matters. */
export function listChoices(kept: Kept): Choices {
  const all = Object.entries(kept).flatMap(([field, { take, own, parts }]) => [
    ...(take ? [[field, readChoice({ take, own })] as const] : []),
    ...Object.entries(parts ?? {}).map(
      ([part, each]) => [`${field} ${part}`, readChoice(each)] as const,
    ),
  ]);
  return Object.fromEntries(all);
}

/** Keep what was chosen in one matter; what was chosen in others stays. */
export function putChoice(kept: Kept, key: string, choice: Choice): Kept {
  const { field, part } = splitKey(key);
  const before = kept[field];
  if (part === undefined) return { ...kept, [field]: { ...before, ...choice } };
  return {
    ...kept,
    [field]: {
      ...before,
      parts: { ...before?.parts, [part]: { ...before?.parts?.[part], ...choice } },
    },
  };
}

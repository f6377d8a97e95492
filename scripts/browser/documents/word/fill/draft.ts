import { readAskedMark } from "../../../answers/asked-mark";
import type { ControlValues } from "../../sheet/control-values";
import { spreadAnswers } from "../../sheet/control-values";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { controlTag } from "../package/bookmark-name";

/** A document that is being filled. */
export interface Draft {
  readonly sheet: FilledSheet;
  /** What has found no place yet. */
  readonly values: ControlValues;
  /** The names of what belongs into the control of a tag, the last one first to be seen. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Give a number that nothing in the document has. */
  nextId(): string;
}

const NUMBER = /w:id(?: w:val)?="(\d+)"/g;

function groupByTag(values: ControlValues): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, value] of values) {
    // A mark that is neither a tick nor none stands where its option's tick does.
    const asked = value === true ? readAskedMark(name) : undefined;
    const tag = controlTag(asked?.option ?? name);
    names.set(tag, [...(names.get(tag) ?? []), name]);
  }
  return names;
}

/** Begin to fill the blank document: nothing of the answers is written yet. */
export function startDraft(blank: string, sheet: FilledSheet): Draft {
  const ids = [...blank.matchAll(NUMBER)].map(([, id]) => Number(id));
  let last = Math.max(0, ...ids.filter((id) => id < 0x7fffffff - 1_000_000));
  const values = spreadAnswers(sheet.questions, sheet.answers);
  return { sheet, values, names: groupByTag(values), nextId: () => String(++last) };
}

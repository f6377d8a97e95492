import { readAskedMark } from "../../../answers/asked-mark";
import { nameParts } from "../../sheet/name-parts";
import { changeControl, readTag } from "../package/paragraph";
import type { Draft } from "./draft";
import { fillControl } from "./fill-control";
import { isRightToLeft, turnParagraph } from "./turn-paragraph";

/** Fill the control of a paragraph with the value of a name, if there is one. */
export function fillNamed({ sheet, values }: Draft, paragraph: string, name: string): string {
  const value = values.get(name);
  if (value === undefined) return paragraph;
  values.delete(name);
  const mark = value === true ? readAskedMark(name)?.mark : undefined;
  const known = nameParts(sheet.questions, name)?.labelOf(String(value));
  let isTurned = false;
  const filled = changeControl(paragraph, (blank) => {
    const { control, words } = fillControl(blank, mark ?? value, known);
    isTurned = typeof value === "string" && isRightToLeft(words);
    return control;
  });
  return isTurned ? turnParagraph(filled) : filled;
}

/** Fill the control of a paragraph with what belongs into it by its tag. */
export function fillParagraph(draft: Draft, paragraph: string): string {
  const names = draft.names.get(readTag(paragraph) ?? "") ?? [];
  return names.reduce((filled, name) => fillNamed(draft, filled, name), paragraph);
}

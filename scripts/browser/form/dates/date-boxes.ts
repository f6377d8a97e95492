import { listControls } from "../fields";

export const DATE_PARTS = ["day", "month", "year"] as const;

type DatePart = (typeof DATE_PARTS)[number];

const PART = /__(day|month|year)$/;

/** The three boxes of a date, and the hidden answer that they stand for. */
export interface DateBoxes {
  readonly kept: HTMLInputElement;
  readonly name: string;
  readonly group: Element;
}

/** Find the boxes of a date by one of them. */
export function findDateBoxes(target: EventTarget | null): DateBoxes | undefined {
  if (!(target instanceof HTMLInputElement) || !PART.test(target.name)) return undefined;
  const name = target.name.replace(PART, "");
  const group = target.closest("fieldset");
  const kept = group && listControls(group, name)[0];
  return kept instanceof HTMLInputElement ? { kept, name, group: group as Element } : undefined;
}

/** Read what stands in one of the boxes. */
export const readBox = ({ group, name }: DateBoxes, part: DatePart): string =>
  listControls(group, `${name}__${part}`)[0]?.value ?? "";

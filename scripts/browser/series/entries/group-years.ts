/** Entries of one year, as they stand in the list. */
export interface Year<E> {
  /** Such as "2027"; "" for those before the first whole date. */
  readonly year: string;
  readonly entries: readonly E[];
}

/** Group entries that stand in their order by year; one without a date is of the year before it. */
export function groupYears<E extends { readonly date: string }>(entries: readonly E[]): Year<E>[] {
  const years: { year: string; entries: E[] }[] = [];
  for (const entry of entries) {
    const [, own] = /^(\d{4})-\d{2}-\d{2}$/.exec(entry.date) ?? [];
    const year = own ?? years.at(-1)?.year ?? "";
    const group = years.at(-1);
    if (group?.year === year) group.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return years;
}

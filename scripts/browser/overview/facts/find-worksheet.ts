import type { DescribedWorksheet } from "./described-worksheet";

/** Find a worksheet by the id that it has, or had. */
export const findWorksheet = (
  worksheets: readonly DescribedWorksheet[],
  id: string,
): DescribedWorksheet | undefined =>
  worksheets.find((each) => each.id === id || (each.was?.includes(id) ?? false));

/** Say which field dates an entry, of each that is a series. */
export const listDated = (
  worksheets: readonly DescribedWorksheet[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(worksheets.flatMap(({ id, series }) => (series ? [[id, series.date]] : [])));

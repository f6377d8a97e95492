/** The worksheets of this site, as a file of it lists them for scripts. */

import type { Dated } from "../../backups/backup";

/** What is needed here of each. */
export interface ListedWorksheet {
  readonly id: string;
  readonly was?: readonly string[];
  readonly title: string;
  readonly isOwn?: boolean;
  /** Whether it is what closes a relationship well. */
  readonly closes?: boolean;
  readonly series?: { readonly date: string; readonly name: string };
}

/** Fetch the list; rejects where it does not come. */
export async function readListed(address: string): Promise<ListedWorksheet[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** Find a worksheet by the id that it has, or had. */
export const findListed = (
  listed: readonly ListedWorksheet[],
  id: string,
): ListedWorksheet | undefined =>
  listed.find((each) => each.id === id || (each.was?.includes(id) ?? false));

/** Say which field dates an entry, of each that is a series. */
export const listDated = (listed: readonly ListedWorksheet[]): Dated =>
  Object.fromEntries(listed.flatMap(({ id, series }) => (series ? [[id, series.date]] : [])));

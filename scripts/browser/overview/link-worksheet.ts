import { makeElement } from "../dialogs/make-element";
import { makeKey } from "../relationships/answer-key";
import { askByAddress } from "../relationships/ask-by-address";
import type { Relationship } from "../relationships/relationship";
import { chooseEntry } from "../storage/choose-entry";
import { chooseRelationship } from "../storage/choose-relationship";
import type { Entry } from "./facts/collect-entries";
import type { DescribedWorksheet } from "./facts/described-worksheet";
import type { OverviewPage } from "./overview-page";

/** A worksheet's page, and what it is to show. */
export interface Target {
  readonly worksheet: DescribedWorksheet;
  /** Whose it is; undefined: nobody's who is named yet, or one's own. */
  readonly relationship: Relationship | undefined;
  readonly entry?: Entry | undefined;
}

/** Have the next page show a worksheet of somebody; where nothing is remembered, it says whose it is. */
export function chooseTarget({ database }: Pick<OverviewPage, "database">, target: Target): void {
  const { worksheet, relationship, entry } = target;
  try {
    if (!worksheet.isOwn) chooseRelationship(database, relationship);
    const owner = worksheet.isOwn ? undefined : relationship?.id;
    const series = makeKey({ worksheet: worksheet.id, relationship: owner });
    if (worksheet.series) chooseEntry(database, series, entry?.id);
  } catch {
    // Storage is full or blocked: the page shows what it showed last, and names it.
  }
}

/** The address of a worksheet's page. */
export const addressOf = (
  { worksheets }: Pick<OverviewPage, "worksheets">,
  { id }: DescribedWorksheet,
): string => `${worksheets}${id}/`;

/**
 * The address that shows a worksheet of somebody in any tab: one that the browser opens by itself
 * tells this page nothing, and knows nothing but its address.
 */
export function addressFor(page: Pick<OverviewPage, "worksheets">, target: Target): string {
  const { worksheet, relationship, entry } = target;
  const asked = askByAddress({
    relationship: worksheet.isOwn ? undefined : (relationship?.id ?? null),
    entry: worksheet.series ? (entry?.id ?? null) : undefined,
  });
  return `${addressOf(page, worksheet)}${asked}`;
}

/** Make a link that opens a worksheet for somebody. */
export function linkWorksheet(
  page: OverviewPage,
  target: Target,
  words: string,
  attributes: Record<string, string> = {},
): HTMLAnchorElement {
  const link = makeElement("a", { ...attributes, href: addressFor(page, target) }, words);
  // So the page knows it at once.
  link.addEventListener("click", () => chooseTarget(page, target));
  return link;
}

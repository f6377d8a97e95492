import { sayCount } from "../../answers/say-count";
import { isBackup } from "../../backups/parse-backup";
import { toBase64 } from "../../bytes/base64";
import { isObject } from "../../copies/check-format";
import { listWorksheets } from "../../copies/list-worksheets";
import { makeButton } from "../../dialogs/make-element";
import { findUndos, offerUndo } from "../../dialogs/offer-undo";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { forgetWaiting, keepWaiting } from "../owner/waiting-file";

/** Find in this page the way to the page of all worksheets. */
const findWay = () => document.querySelector<HTMLAnchorElement>("a[data-overview-link]");

/** Take a file along to the page of all worksheets, where all of it opens. */
function goToAll({ alerts, database }: OpenWorksheet, parsed: unknown, name: string): void {
  const way = findWay();
  try {
    const bytes = toBase64(new TextEncoder().encode(JSON.stringify(parsed)));
    keepWaiting(database, { worksheet: "", name, bytes });
    if (way) window.location.assign(way.href);
  } catch {
    forgetWaiting(database);
    alerts.show({
      key: "open-copy",
      title: "There is a problem",
      words: [`${name}: this tab has no room to take it along. Choose it on the page that opens.`],
      links: way ? [{ words: way.textContent?.trim() ?? "", href: way.href }] : [],
      takesFocus: true,
    });
  }
}

/** List the other worksheets that a file holds, of whomever. */
function countOthers({ id, was }: OpenWorksheet, parsed: unknown): number {
  if (!isBackup(parsed) || !isObject(parsed)) return 0;
  const others = listWorksheets(parsed).filter(
    ({ worksheet }) => typeof worksheet === "string" && ![id, ...was].includes(worksheet),
  );
  return others.length;
}

/** Offer to open all that a file holds, beside what has just been opened of it. */
export function offerRest(worksheet: OpenWorksheet, parsed: unknown, name: string): void {
  const place = findUndos(worksheet.frame);
  const others = countOthers(worksheet, parsed);
  if (others === 0 || !place || !findWay() || worksheet.isTabOnly) return;
  const go = () => goToAll(worksheet, parsed, name);
  const words = `It holds more: ${sayCount(others, "other worksheet")}.`;
  // The line of this opening has the focus; where nothing was taken, there is none.
  const line = place.querySelector<HTMLElement>("[data-worksheet-undo]:focus");
  if (line) line.append(` ${words} `, makeButton("Open all of it", "worksheet-button", go));
  else offerUndo(place, `“${name.slice(0, 100)}”: ${words}`, go, "Open all of it");
}

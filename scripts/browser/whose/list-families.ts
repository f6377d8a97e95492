/** The worksheets that are filled in anew for each relationship, as the page names them. */

import type { OpenWorksheet } from "../session/open-worksheet";
import type { MovedWorksheet } from "../storage/moving/move-answers";

/** Find what the menu of the site calls a worksheet; without a menu its id has to do. */
function findTitle(id: string): string {
  const link = document.querySelector(`nav a[href$="/${id}/"]`);
  return link?.textContent?.trim() || id;
}

/** List them, the one on the page first. */
export function listFamilies({ frame, id, title, was }: OpenWorksheet): MovedWorksheet[] {
  const line = frame.querySelector<HTMLElement>("[data-worksheet-for]");
  const others = line?.dataset.worksheetFor?.split(" ").filter(Boolean) ?? [];
  const families = others.map((each) => each.split(",")).filter((ids) => !ids.includes(id));
  return [
    { title, ids: [id, ...was] },
    ...families.map((ids) => ({ title: findTitle(ids[0] ?? ""), ids })),
  ];
}

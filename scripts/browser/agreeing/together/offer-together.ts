import { attempt, UNFETCHED } from "../../dialogs/attempt";
import { loadPart } from "../../lazy/load-part";
import type { TheirFile } from "../../opening/owner/hand-theirs";
import { canAgree, THEIRS } from "../../opening/owner/hand-theirs";
import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { onAction } from "../../session/open-worksheet";

const KEY = "together";
const TROUBLE = {
  key: KEY,
  title: "The comparison cannot be shown just now",
  words: [`${UNFETCHED} Your answers are here as before.`],
};

/** Offer to settle on one text with the other one, where the worksheet is one to agree on. */
export function offerTogether(worksheet: OpenWorksheet, keeping: Keeping): void {
  if (!canAgree(worksheet)) return;
  const open = (theirs?: TheirFile): void =>
    attempt(worksheet.alerts, TROUBLE, async () => {
      const { showTogether } = await loadPart<typeof import("./part")>(KEY);
      await showTogether(worksheet, keeping, theirs);
    });
  const follow = () => {
    if (/^#agree\b/.test(location.hash)) open();
  };
  onAction(worksheet, "agree", () => open());
  worksheet.form.addEventListener(THEIRS, (event) =>
    open((event as CustomEvent<TheirFile>).detail),
  );
  window.addEventListener("popstate", follow);
  follow();
}

import { UNFETCHED } from "../../dialogs/attempt";
import { loadPart } from "../../lazy/load-part";
import type { Keeping } from "../../saving/keeping";
import { offerAction } from "../../session/offer-action";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { AGREEMENT_ID } from "../record/agreement";

const TROUBLE = {
  key: "sign",
  title: "This cannot be signed just now",
  words: [UNFETCHED],
};

/**
 * Offer to sign a worksheet on which two people agree, and show what they agreed.
 *
 * What does it is fetched once somebody signs, or where something was agreed.
 */
export function offerSigning(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { form, unasked } = worksheet;
  if (form.dataset.worksheetAgree === undefined) return;
  const load = () => loadPart<typeof import("./part")>("signing");
  offerAction(worksheet, TROUBLE, async () => (await load()).signAgreement(worksheet, keeping));
  let isShown = false;
  const show = (): void => {
    if (isShown || !unasked.has(AGREEMENT_ID)) return;
    isShown = true;
    load()
      .then((part) => part.followAgreement(worksheet, keeping))
      .catch(() => {
        isShown = false;
      });
  };
  for (const event of ["worksheet-edited", "worksheet-unasked"]) form.addEventListener(event, show);
  show();
}

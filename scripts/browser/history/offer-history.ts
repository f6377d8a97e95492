import { loadPart } from "../lazy/load-part";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { takeAnswers } from "../session/take-answers";
import type { KeptHistory } from "./keep-history";
import { LEAVING_MS } from "./keep-history";
import type { Files } from "./remember-files";

const TROUBLE = {
  key: "earlier-versions",
  title: "Earlier versions cannot be shown just now",
  words: [
    "Perhaps you are offline, or the browser lets this page keep nothing. " +
      "Your answers on this page are unchanged.",
  ],
};

/** What this needs to know of how the answers are kept. */
interface Kept {
  readonly history: KeptHistory | undefined;
  readonly files: Files | undefined;
  /** Tell whether answers go into the database at all. */
  isWorking(): boolean;
}

/** Keep a state before much changes at once, and show those that are kept when asked to. */
export function offerHistory(worksheet: OpenWorksheet, keeping: Kept): void {
  const { form, frame } = worksheet;
  const { history, files } = keeping;
  if (!history) return;
  form.addEventListener("worksheet-file", () => files?.noteFileSaved());
  form.addEventListener("worksheet-before-change", (event) => {
    if (keeping.isWorking()) void history.keepPage(String((event as CustomEvent).detail));
  });
  offerAction(worksheet, TROUBLE, async () => {
    if (frame.querySelector("dialog[open]")) return;
    const { showHistory } = await loadPart<typeof import("./part")>("history");
    const page = {
      read: () => readAnswers(worksheet),
      take: takeAnswers.bind(undefined, worksheet),
    };
    await showHistory(worksheet, page, await history.open(), LEAVING_MS);
  });
}

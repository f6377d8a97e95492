import { attempt } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";
import { readDeclared } from "./declared-collected";

/** Offer a small file of answers to hand in, where the worksheet has any for that. */
export function offerCollecting(worksheet: OpenWorksheet): void {
  const declared = readDeclared(worksheet);
  if (!declared) return;
  const trouble = {
    key: "collect",
    title: "The file cannot be shown just now",
    words: ["A part of this page could not be fetched."],
  };
  onAction(worksheet, "collect", () =>
    attempt(worksheet.alerts, trouble, async () => {
      const { showCollecting } = await loadPart<typeof import("./part")>("collecting");
      showCollecting(worksheet, declared);
    }),
  );
}

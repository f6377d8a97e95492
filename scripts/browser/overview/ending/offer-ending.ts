import { loadPart } from "../../lazy/load-part";
import type { OverviewPage } from "../overview-page";

const WANTED = /^#(end|delete)=([0-9a-z-]+)$/;
const PROBLEM = "ending";

/**
 * End or delete a relationship where the address asks for it, as links of this page and the question
 * who somebody is do: `#end=` or `#delete=`, with the random id behind it.
 */
export function offerEnding(page: OverviewPage, look: () => void): void {
  const act = async (): Promise<void> => {
    const [, what, id] = WANTED.exec(window.location.hash) ?? [];
    if ((what !== "end" && what !== "delete") || id === undefined) return;
    // Or the same link, pressed again, would do nothing.
    window.location.hash = "";
    const { endRelationship } = await loadPart<typeof import("./part")>("ending");
    await endRelationship(page, what, id, look);
  };
  const run = (): void => {
    act().catch(() =>
      page.alerts.show({
        key: PROBLEM,
        title: "Nothing was changed",
        words: ["This could not be done just now. Perhaps you are offline."],
        takesFocus: true,
      }),
    );
  };
  window.addEventListener("hashchange", run);
  run();
}

import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { findUnderway } from "../changes/find-underway";
import type { Agreement } from "../record/agreement";

/** Say how far they are. */
function sayHowFar(open: number): string {
  if (open === 0) return "Everything is settled, and is not in the form yet.";
  return `You have begun to compare, and ${open} ${open === 1 ? "is" : "are"} not settled yet.`;
}

/**
 * Tell whether to sign what stands in the form, where two people have begun a comparison that is
 * not in it yet; who would rather go on with that is led there.
 */
export async function askUnderway(worksheet: OpenWorksheet, kept: Agreement): Promise<boolean> {
  const comparison = findUnderway(worksheet, kept);
  if (!comparison) return true;
  const { length } = comparison.open;
  const way = await choose<"go-on" | "sign">(worksheet.frame, {
    name: "sign-underway",
    title: "Sign before you have finished comparing?",
    body: [
      makeElement("p", {}, sayHowFar(length)),
      makeElement("p", {}, "Signing now signs the form as it stands on this page."),
    ],
    ways: [
      { words: length === 0 ? "Read what you agreed" : "Go on comparing", way: "go-on" },
      { words: "Sign the form as it is", way: "sign" },
    ],
    otherwise: "Cancel",
  });
  if (way === "go-on") location.hash = length === 0 ? "agree-read" : "agree-together";
  return way === "sign";
}

import type { TheirFile } from "../../opening/owner/hand-theirs";
import { listNames, suggestName } from "../../opening/owner/name-writers";
import { readAnswers } from "../../session/open-worksheet";
import { readMatters, takeMatters } from "../changes/describe-given";
import { keepChoices } from "../comparing/keep-choices";
import { keepAgreed, mergeAgreements } from "../record/merge-agreements";
import type { AgreeingPage } from "./agreeing-page";

/** Keep what the other one wrote beside what is on the page; what still holds of choices stays. */
export async function beginComparison(
  { store, worksheet }: Pick<AgreeingPage, "store" | "worksheet">,
  { copy, savedOn }: TheirFile,
): Promise<void> {
  const mine = readMatters(worksheet);
  const here = listNames(worksheet, readAnswers(worksheet));
  const signed = suggestName(here, listNames(worksheet, copy.answers));
  const theirs = {
    answers: takeMatters(worksheet, copy.answers),
    name: worksheet.relationship?.name ?? signed,
    saved: savedOn,
  };
  // What both agreed before goes along in their file, and none of it is lost.
  const agreed = keepAgreed(copy.agreement);
  await store.change((before) => {
    const sides = { mine: before.mine ?? {}, theirs: before.theirs?.answers ?? {} };
    const now = { mine, theirs: theirs.answers };
    const whole = agreed ? mergeAgreements(before, agreed) : before;
    return { ...whole, mine, theirs, choices: keepChoices(before.choices, sides, now) };
  });
}

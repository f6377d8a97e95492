import { isSameAnswer } from "../../answers/answer";
import { sayCount } from "../../answers/say-count";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { describeGiven, readMatters } from "../changes/describe-given";
import { listChoices } from "../comparing/choice";
import { compareSides } from "../comparing/compare-sides";
import type { Compared } from "../comparing/compared";
import { keepChoices } from "../comparing/keep-choices";
import type { AgreeingPage } from "./agreeing-page";

/** List the questions to which the form by now says neither what was compared nor what was agreed. */
function listChanged({ worksheet, store }: AgreeingPage, { questions, mine }: Compared): string[] {
  const kept = store.read();
  if (!kept.theirs) return [];
  const { answers } = compareSides(describeGiven(worksheet, kept), listChoices(kept.choices));
  const now = new Map(describeGiven(worksheet, {}).mine);
  const ids = questions.map(({ id }) => id);
  return ids.filter(
    (id) => !isSameAnswer(now.get(id), mine.get(id)) && !isSameAnswer(now.get(id), answers.get(id)),
  );
}

/** Offer to compare with what the form says by now, where that has changed since the comparison began. */
export function tellChanged(page: AgreeingPage, compared: Compared): HTMLElement[] {
  const { store, worksheet } = page;
  const changed = listChanged(page, compared).length;
  if (changed === 0) return [];
  const use = async (): Promise<void> => {
    const mine = readMatters(worksheet);
    await store.change((before) => {
      const theirs = before.theirs?.answers ?? {};
      const sides = { mine: before.mine ?? {}, theirs };
      return { ...before, mine, choices: keepChoices(before.choices, sides, { mine, theirs }) };
    });
    page.goTo("together");
  };
  const words = `You have changed ${sayCount(changed, "answer")} in the form since this comparison began.`;
  const button = makeButton("Compare with the form as it is", "worksheet-button", () => void use());
  return [
    makeElement("div", { class: "worksheet-agree-changed" }, makeElement("p", {}, words), button),
  ];
}

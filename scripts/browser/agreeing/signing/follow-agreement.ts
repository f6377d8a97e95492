import { isSameAnswer } from "../../answers/answer";
import { attempt } from "../../dialogs/attempt";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { moveFocus } from "../../dialogs/move-focus";
import { listQuestions } from "../../form/questions";
import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { bringReplacedBack, readKeptAgreement } from "../agreement-store";
import { adaptAnswers } from "../changes/adapt-answers";
import { listAgreeable, readAgreeable } from "../changes/list-agreeable";
import type { Change } from "../changes/list-changes";
import { listChanges } from "../changes/list-changes";
import type { Agreed, Agreement } from "../record/agreement";
import type { Signer } from "./list-signers";
import { listSigners } from "./list-signers";
import { makeHistory } from "./make-history";
import { listUnsigned, sayAgreed, saySigners } from "./say-agreed";
import { confirmAgreement, signAgreement } from "./sign-agreement";
import { takeChangeBack } from "./take-change-back";

// So many changes make a list that anybody reads; the rest is counted.
const MOST_LISTED = 6;
// A pause in typing: what was agreed is not compared with every letter.
const PAUSE_MS = 250;
const TROUBLE = {
  key: "sign",
  title: "This could not be signed just now",
  words: ["Nothing was changed."],
};

const MAIN = "worksheet-button worksheet-button-main";

const bold = (words: string) => makeElement("strong", {}, words);
const quiet = (words: string, act: () => void) => makeButton(words, "worksheet-button", act);

/** What is said of answers that differ, and the way back: by both who agreed, or by one alone. */
const AGREED = {
  one: "You changed ",
  several: (count: number) => `You changed ${count} answers:`,
  back: ["Take the change back", "Take the changes back"],
} as const;
const SIGNED = {
  one: "This page says otherwise under ",
  several: (count: number) => `This page says otherwise under ${count} questions:`,
  back: ["Take what was signed", "Take what was signed"],
} as const;

/** Say what differs: one in a sentence, several as a list. */
function makeChanges(
  changes: readonly Change[],
  words: Pick<typeof AGREED | typeof SIGNED, "one" | "several">,
): HTMLElement[] {
  const make = ({ label, was }: Change) => [makeElement("em", {}, label), `: was ${was}.`];
  const [only] = changes;
  if (only && changes.length === 1) return [makeElement("p", {}, words.one, ...make(only))];
  const listed = changes.slice(0, MOST_LISTED).map((each) => makeElement("li", {}, ...make(each)));
  const more = changes.length - listed.length;
  if (more > 0) listed.push(makeElement("li", {}, `${more} more`));
  return [makeElement("p", {}, words.several(changes.length)), makeElement("ul", {}, ...listed)];
}

/**
 * Make the way on while somebody has not signed yet: to sign, and before that to send it, where only
 * the other one is awaited.
 */
function makeYes(
  { relationship, frame }: OpenWorksheet,
  unsigned: readonly Signer[],
  act: () => void,
): HTMLElement[] {
  const words = "Yes, this is what we agreed";
  const send = frame.querySelector<HTMLElement>('[data-worksheet-action="download"]');
  const isTheirs = ({ role }: Signer) => role !== undefined && role !== relationship?.role;
  if (!relationship || !send || !unsigned.every(isTheirs)) return [makeButton(words, MAIN, act)];
  const name = `Send it to ${relationship.name}`;
  return [makeButton(name, MAIN, () => send.click()), quiet(words, act)];
}

/** Shows, under the bar, what was agreed, and what has changed since. */
class Shown {
  readonly #place = makeElement("div", {
    class: "worksheet-agreement",
    role: "region",
    "aria-label": "What you agreed",
    "data-worksheet-agreement": "",
    hidden: "",
  });
  #history: HTMLDetailsElement | undefined;
  /** What it shows, to tell whether that changes. */
  #state: unknown;
  #wasChanged = false;
  #timer: number | undefined;

  constructor(
    readonly worksheet: OpenWorksheet,
    readonly keeping: Keeping,
  ) {
    worksheet.frame.querySelector("[data-worksheet-undos]")?.before(this.#place);
  }

  /** Look again in a moment. */
  note = (): void => {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.look(), PAUSE_MS);
  };

  /** Read what was agreed, as the worksheet asks for it now. */
  #read(): Pick<Agreement, "agreed"> {
    const { worksheet } = this;
    const adapt = (each: Agreed): Agreed => ({
      ...each,
      answers: Object.fromEntries(adaptAnswers(worksheet, each.answers)),
    });
    return { agreed: readKeptAgreement(worksheet).agreed.map(adapt) };
  }

  /** Compare what is on the page with what was agreed, and show that. */
  look(): void {
    const { worksheet } = this;
    const agreement = this.#read();
    const last = agreement.agreed.at(-1);
    const questions = listQuestions({ fields: listAgreeable(worksheet) });
    const changes = last ? listChanges(questions, last.answers, readAgreeable(worksheet)) : [];
    const state = { agreed: agreement.agreed, changes };
    if (this.#state !== undefined && isSameAnswer(this.#state, state)) return;
    this.#state = state;
    const isFirst = this.#place.hidden;
    moveFocus(this.#place, () => {
      this.#place.hidden = last === undefined;
      this.#place.replaceChildren(...(last ? this.#makeWords(last, changes) : []));
    });
    const all = listQuestions(worksheet);
    this.#showHistory(last ? makeHistory(agreement, all) : undefined);
    const isChanged = changes.length > 0;
    if (last && isChanged && !this.#wasChanged && !isFirst) this.#say(last, changes);
    this.#wasChanged = isChanged;
  }

  /** Say once that a signed text is changed. */
  #say(last: Agreed, changes: readonly Change[]): void {
    const [only] = changes;
    if (!only) return;
    const what = changes.length > 1 ? `${changes.length} answers` : `“${only.label}”`;
    this.worksheet.status.say(
      `${sayAgreed(last, listSigners(this.worksheet))} You changed ${what}.`,
    );
  }

  #makeWords(last: Agreed, changes: readonly Change[]): HTMLElement[] {
    const { worksheet, keeping } = this;
    const { alerts } = worksheet;
    const signers = listSigners(worksheet);
    const head = bold(sayAgreed(last, signers));
    const run = (act: () => Promise<void>) => () => attempt(alerts, TROUBLE, act);
    if (changes.length > 0) {
      const ids = changes.map(({ id }) => id);
      const words = listUnsigned(last, signers).length > 0 ? SIGNED : AGREED;
      const buttons = [
        makeButton(
          "Agree again",
          MAIN,
          run(() => signAgreement(worksheet, keeping)),
        ),
        quiet(words.back[changes.length > 1 ? 1 : 0], () =>
          takeChangeBack(worksheet, last.answers, ids),
        ),
      ];
      const said = [makeElement("p", {}, head), ...makeChanges(changes, words)];
      return [
        makeElement("div", {}, ...said),
        makeElement("div", { class: "worksheet-buttons" }, ...buttons),
      ];
    }
    const said = makeElement("p", {}, head, ` ${saySigners(last, signers)}`);
    const unsigned = listUnsigned(last, signers);
    if (unsigned.length === 0) return [said];
    const yes = run(() => confirmAgreement(worksheet, keeping));
    return [
      said,
      makeElement("div", { class: "worksheet-buttons" }, ...makeYes(worksheet, unsigned, yes)),
    ];
  }

  /** Show the history at the end of the form; it stays as far unfolded as it was. */
  #showHistory(history: HTMLDetailsElement | undefined): void {
    if (history) history.open = this.#history?.open ?? false;
    this.#history?.remove();
    this.#history = history;
    if (history) this.worksheet.form.append(history);
  }
}

/** Show what was agreed on the worksheet, from now on, and what has changed since. */
export function followAgreement(worksheet: OpenWorksheet, keeping: Keeping): void {
  const shown = new Shown(worksheet, keeping);
  for (const event of ["input", "worksheet-edited", "worksheet-shown", "worksheet-unasked"]) {
    worksheet.form.addEventListener(event, shown.note);
  }
  shown.look();
  // What another tab's write replaced unseen comes back.
  void bringReplacedBack(worksheet, keeping).catch(() => undefined);
}

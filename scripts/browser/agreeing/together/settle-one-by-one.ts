import { watchLeaving } from "../../saving/watch-leaving";
import type { AgreementStore } from "../agreement-store";
import type { Choice } from "../comparing/choice";
import { putChoice } from "../comparing/choice";
import type { Agreement } from "../record/agreement";

export interface Settling {
  /** The choices as the person knows them: those that are still on their way among them. */
  readChoices(): Agreement["choices"];
  /** Keep a choice; what is written while another is on its way goes with the next. */
  choose(key: string, choice: Choice): void;
}

const putAll = (kept: Agreement["choices"], pending: ReadonlyMap<string, Choice>) =>
  [...pending].reduce((all, [key, choice]) => putChoice(all, key, choice), kept);

/**
 * Keep choices at once, one write after the other.
 *
 * A write looks into the database first, and those that wait for it are in memory alone. As the page
 * is left they are handed over as they are, before the page saves what it has.
 */
export function settleOneByOne(store: AgreementStore): Settling {
  const pending = new Map<string, Choice>();
  let isWriting = false;
  const keep = (choices: ReadonlyMap<string, Choice>) => (before: Agreement) => ({
    ...before,
    choices: putAll(before.choices, choices),
  });
  const write = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    const listening = new AbortController();
    const { signal } = listening;
    watchLeaving(() => store.changeUnread(keep(pending)), { capture: true, signal });
    try {
      while (pending.size > 0) {
        const going = new Map(pending);
        await store.change(keep(going));
        for (const [key, choice] of going) if (pending.get(key) === choice) pending.delete(key);
      }
    } finally {
      listening.abort();
      isWriting = false;
    }
  };
  return {
    readChoices: () => putAll(store.read().choices, pending),
    choose(key, choice) {
      pending.set(key, choice);
      void write();
    },
  };
}

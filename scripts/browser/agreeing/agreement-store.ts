import { isSameAnswer } from "../answers/answer";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceEdit } from "../session/open-worksheet";
import type { Agreement } from "./record/agreement";
import { AGREEMENT_ID, NO_AGREEMENT } from "./record/agreement";
import { mergeAgreements } from "./record/merge-agreements";
import { readAgreement } from "./record/read-agreement";

/** What is kept of an agreement, for the worksheet on the page. */
export interface AgreementStore {
  /** Read it as the page knows it. */
  read(): Agreement;
  /**
   * Change it, as it stands in the database by then; resolves once that was saved, or tried.
   *
   * It is saved as answers are: at once, again after a failure, and as the page is left.
   */
  change(change: (before: Agreement) => Agreement): Promise<Agreement>;
  /** Change it without a look at the database: the page is being left, and saves what it has. */
  changeUnread(change: (before: Agreement) => Agreement): void;
  /** Call back once it has changed, here, in another tab or by a file, until that is over. */
  onChange(act: () => void, signal: AbortSignal): void;
}

/** Read what is kept of an agreement beside the answers on the page. */
export const readKeptAgreement = ({ unasked }: Pick<OpenWorksheet, "unasked">): Agreement =>
  readAgreement(unasked.get(AGREEMENT_ID)) ?? NO_AGREEMENT;

/** Save what is kept, as answers are. */
async function save(worksheet: OpenWorksheet, { saver }: Keeping): Promise<void> {
  announceEdit(worksheet, [AGREEMENT_ID]);
  await saver.flush();
}

/** Bring back agreements that a write of another tab replaced unseen: the database keeps them. */
export async function bringReplacedBack(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { superseded } = await keeping.store.readKept();
  const before = readKeptAgreement(worksheet);
  const whole = superseded
    .filter(({ field }) => field === AGREEMENT_ID)
    .map(({ value }) => readAgreement(value) ?? NO_AGREEMENT)
    .reduce(mergeAgreements, before);
  if (isSameAnswer(whole.agreed, before.agreed)) return;
  worksheet.unasked.set(AGREEMENT_ID, { ...before, agreed: whole.agreed });
  await save(worksheet, keeping);
}

/** Keep an agreement beside the answers of the worksheet on the page. */
export function keepAgreement(worksheet: OpenWorksheet, keeping: Keeping): AgreementStore {
  const { form, unasked } = worksheet;
  const read = () => readKeptAgreement(worksheet);
  return {
    read,
    async change(change) {
      // What another tab has chosen meanwhile is not to be lost.
      if (keeping.isWorking()) await keeping.look().catch(() => undefined);
      unasked.set(AGREEMENT_ID, change(read()));
      await save(worksheet, keeping);
      await bringReplacedBack(worksheet, keeping).catch(() => undefined);
      return read();
    },
    changeUnread(change) {
      unasked.set(AGREEMENT_ID, change(read()));
      announceEdit(worksheet, [AGREEMENT_ID]);
    },
    onChange(act, signal) {
      const hear = (changed: Event): void => {
        if ((changed as CustomEvent<string[]>).detail.includes(AGREEMENT_ID)) act();
      };
      for (const event of ["worksheet-edited", "worksheet-unasked"])
        form.addEventListener(event, hear, { signal });
    },
  };
}

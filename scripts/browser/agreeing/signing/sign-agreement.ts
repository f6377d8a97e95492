import type { Answer } from "../../answers/answer";
import { nameToday } from "../../answers/clock";
import { sayCount } from "../../answers/say-count";
import { isWholeDay } from "../../answers/whole-day";
import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import { takeSome } from "../../session/take-answers";
import { keepAgreement } from "../agreement-store";
import { readAgreeable } from "../changes/list-agreeable";
import type { Agreed, AnswerSet, Signed } from "../record/agreement";
import { recordAgreed } from "../record/record-agreed";
import type { Asked } from "./ask-signatures";
import { askSignatures } from "./ask-signatures";
import { askUnderway } from "./ask-underway";
import type { Signer } from "./list-signers";
import { listSigners } from "./list-signers";
import { sayAgreed, saySigners } from "./say-agreed";

const NOTHING = "There is nothing to agree on yet: every question is blank.";

/** Read what was typed into the form's own signatures. */
function readSigned(worksheet: OpenWorksheet, signers: readonly Signer[]): Signed[] {
  const answers = readAnswers(worksheet);
  return signers.flatMap(({ id, isField }) => {
    const { name = "", date = "" } = Object(isField ? answers.get(id) : {});
    const day = isWholeDay(date) ? date : "";
    return name === "" ? [] : [{ field: id, name, date: day }];
  });
}

/** Put names and dates where the form has a place for them. */
function putSignatures(
  worksheet: OpenWorksheet,
  signers: readonly Signer[],
  signed: readonly Signed[],
): void {
  const fields = new Set(signers.filter(({ isField }) => isField).map(({ id }) => id));
  const own = signed.filter(({ field }) => fields.has(field));
  const answers = own.map(({ field, name, date }): [string, Answer] => [field, { name, date }]);
  takeSome(worksheet, new Set(own.map(({ field }) => field)), new Map(answers), new Map());
}

/** Return the later of two days. */
const findLast = (signed: readonly Signed[]): string =>
  signed.reduce((last, { date }) => (date > last ? date : last), "") || nameToday();

/** Keep that these people agree on these answers, and say so. */
async function keep(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  answers: AnswerSet,
  signed: readonly Signed[],
): Promise<void> {
  const signers = listSigners(worksheet);
  const added: Agreed = { day: findLast(signed), signatures: signed, answers };
  const { agreed } = await keepAgreement(worksheet, keeping).change((before) => {
    // Saved with it, all or nothing.
    putSignatures(worksheet, signers, signed);
    return { ...before, agreed: recordAgreed(before.agreed, added, nameToday()) };
  });
  const last = agreed.find(({ signatures }) =>
    signed.every((one) =>
      signatures.some(
        ({ field, name, date }) => field === one.field && name === one.name && date === one.date,
      ),
    ),
  );
  const { status } = worksheet;
  if (last) status.say(`${sayAgreed(last, signers)} ${saySigners(last, signers)}`);
}

/** What is said as both sign for the first time, and as they sign again. */
const first = (count: number): Pick<Asked, "title" | "about" | "button"> => ({
  title: "We both agree: sign",
  about: `You agree on ${sayCount(count, "answer")}, as they stand on this page now.`,
  button: "Sign",
});

/** Have both sign what stands on the page now. */
export async function signAgreement(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const answers = readAgreeable(worksheet);
  const count = Object.keys(answers).length;
  if (count === 0) return worksheet.status.say(NOTHING);
  const kept = keepAgreement(worksheet, keeping).read();
  if (!(await askUnderway(worksheet, kept))) return;
  const { agreed } = kept;
  const signers = listSigners(worksheet);
  const signed = await askSignatures({
    frame: worksheet.frame,
    ...first(count),
    ...(agreed.length > 0 && { title: "Agree again" }),
    signers,
    // Whoever agrees again types it again.
    known: agreed.length > 0 ? [] : readSigned(worksheet, signers),
    isKnownSigned: false,
  });
  if (signed) await keep(worksheet, keeping, answers, signed);
}

/** Have the other one sign what somebody has signed. */
export async function confirmAgreement(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const last = keepAgreement(worksheet, keeping).read().agreed.at(-1);
  if (!last) return;
  const signed = await askSignatures({
    frame: worksheet.frame,
    title: "Yes, this is what we agreed",
    about: `It is about ${sayCount(Object.keys(last.answers).length, "answer")}, as they stand on this page.`,
    button: "Sign",
    signers: listSigners(worksheet),
    known: last.signatures,
    isKnownSigned: true,
  });
  if (signed) await keep(worksheet, keeping, last.answers, signed);
}

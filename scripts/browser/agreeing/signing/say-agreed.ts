/** What is said of an agreement: who signed it when, and who has not. */

import { sayDate } from "../../answers/date-parts";
import type { Agreed } from "../record/agreement";
import type { Signer } from "./list-signers";

/** Name people in one line: “A and B”. */
export const nameAll = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");

/** List those who have not signed it. */
export const listUnsigned = ({ signatures }: Agreed, signers: readonly Signer[]): Signer[] =>
  signers.filter(({ id }) => !signatures.some(({ field }) => field === id));

/** Say it in a few words: “Agreed on 26 November 2026.” */
export function sayAgreed(agreed: Agreed, signers: readonly Signer[]): string {
  const day = sayDate(agreed.day);
  if (listUnsigned(agreed, signers).length === 0) return `Agreed on ${day}.`;
  return `${nameAll(agreed.signatures.map(({ name }) => name))} signed on ${day}.`;
}

/** Say who signed it and who has not: “Mentee A and Mentor B signed it.” */
export function saySigners(agreed: Agreed, signers: readonly Signer[]): string {
  const unsigned = listUnsigned(agreed, signers);
  if (unsigned.length === 0) {
    return `${nameAll(agreed.signatures.map(({ name }) => name))} signed it.`;
  }
  const labels = unsigned.map(({ label }) => label);
  return `${nameAll(labels)} ${labels.length > 1 ? "have" : "has"} not signed it yet.`;
}

import { AGREEMENT_ID } from "../../agreeing/record/agreement";
import type { SavedEntry } from "./filled-sheet";

/** What a reader found, of one entry or of several. */
interface Found extends SavedEntry {
  readonly entries?: readonly SavedEntry[];
}

/** Put what a document carries of agreements among the answers to which they belong. */
export function addAgreements<Read extends Found>(
  read: Read,
  agreements: Readonly<Record<string, unknown>>,
): Read {
  const add = <Entry extends SavedEntry>(each: Entry, name: string): Entry => {
    const agreed = Object.hasOwn(agreements, name) ? agreements[name] : undefined;
    if (agreed === undefined) return each;
    return { ...each, answers: { ...each.answers, [AGREEMENT_ID]: agreed } };
  };
  if (Object.hasOwn(agreements, "")) return add(read, "");
  const entries = read.entries?.map((each) => add(each, each.entry ?? ""));
  return { ...add(read, read.entry ?? ""), ...(entries && { entries }) };
}

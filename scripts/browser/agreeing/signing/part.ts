/** What two people agreed and signed: fetched where something was agreed, or somebody signs. */

export { followAgreement } from "./follow-agreement";
export { signAgreement } from "./sign-agreement";

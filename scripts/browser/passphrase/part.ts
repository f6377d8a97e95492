/** A passphrase on a back-up: fetched when somebody wants one, or opens such a file. */

export { lockText, unlockText } from "./lock-text";

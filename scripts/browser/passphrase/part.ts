/** A passphrase on a saved copy: fetched when somebody wants one, or opens such a file. */

export { lockText, unlockText } from "./lock-text";

/** Files of several worksheets, made and opened: fetched when somebody wants one. */

export { readDated } from "./backup";
export { makeBackup } from "./make-backup";
export { openBackup } from "./open-backup";
export { parseBackup } from "./parse-backup";

/** Files on the page of one's own work: fetched when one is opened or made. */

export { backUp, showBackup } from "./back-up";
export { openAnywhere } from "./open-anywhere";

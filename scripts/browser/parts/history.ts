/** What is seldom used of the earlier versions, and the reminder: fetched when it is wanted. */

export { forgetVersions } from "../forget-versions";
export { showReminder } from "../show-reminder";
export { showVersions } from "../show-versions";

/** What is seldom used of the earlier versions, and the reminder: fetched when it is wanted. */

export { forgetVersions } from "./forget-history";
export { showVersions } from "./show-history";
export { showReminder } from "./show-reminder";

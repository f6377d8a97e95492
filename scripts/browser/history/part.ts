/** What is seldom used of the history, and the reminder: fetched when it is wanted. */

export { forgetHistory } from "./forget-history";
export { showHistory } from "./show-history";
export { showReminder } from "./show-reminder";

/** What is shown of answers to questions that are no longer asked, for worksheets that have any. */

export { showRetired } from "./show-retired";

/** What is said of answers that a choice hides, fetched once there are any. */

export { showHidden } from "./show-hidden";

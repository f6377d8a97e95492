/** What reads and shows one's own work: fetched only where this browser keeps anything. */

export { showOverview } from "./show-overview";

/** Dates that people write whole in one box or short, fetched as the page is first used. */

export { spreadDate } from "./spread-date";

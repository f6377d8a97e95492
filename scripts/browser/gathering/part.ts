/** Moments of other worksheets to pick from: fetched when somebody asks for them. */

export { showGathering } from "./show-gathering";

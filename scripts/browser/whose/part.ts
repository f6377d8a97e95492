/** Whose answers the page shows: fetched when somebody changes it, or has changed it. */

export { arrive } from "./arrive";
export { changeWhose } from "./change-whose";

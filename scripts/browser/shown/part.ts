/** Answers of other worksheets beside this one: fetched where there are any. */

export { showShown } from "./show-shown";

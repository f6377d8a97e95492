/** Whose a file is, asked where that is not clear: fetched when that happens. */

export { askPart } from "./ask-part";
export { describeAnswers } from "./describe-sides";
export { settleByAsking } from "./settle-by-asking";

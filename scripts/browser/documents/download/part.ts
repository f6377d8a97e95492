/** Taking answers away: the questions before a download, fetched when it is first wanted. */

export { takeAway } from "./take-away";

/** Taking answers away: the questions before a download, fetched when it is first wanted. */

export { showDownload } from "./show-download";

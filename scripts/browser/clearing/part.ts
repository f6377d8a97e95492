/** Clearing a worksheet or the whole device, fetched when it is first wanted. */

export { clearDevice } from "./clear-device";
export { clearWorksheet } from "./clear-worksheet";

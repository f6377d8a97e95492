/** *Remove all from this device*: fetched when somebody wants it. */

export { clearDevice } from "./clear-device";

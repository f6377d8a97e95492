/** Into the mode of a shared computer and out of it: fetched when somebody wants either. */

export { keepInTab } from "./keep-in-tab";
export { keepOnDevice } from "./keep-on-device";
export { warnLeaving } from "./warn-leaving";

/** The part of the Worksheets page that reads what this browser keeps. */
export { showStates } from "./show-states";

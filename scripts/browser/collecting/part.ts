/** The file of answers to hand in: fetched when somebody asks for it. */

export { showCollecting } from "./show-collecting";

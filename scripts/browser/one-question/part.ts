/** One question at a time, fetched when it is first asked for. */

export { showOneQuestion } from "./show-one-question";

import { addRows } from "./add-rows";
import { composeDates } from "./compose-dates";
import { listFields } from "./form-fields";
import { growText } from "./grow-text";
import type { Status } from "./show-status";
import { showWhen } from "./show-when";
import { unchoose } from "./unchoose";

/** Let people try an example in the manual: it does all that needs no storage, and keeps nothing. */
export function tryExample(form: HTMLFormElement, status: Status): void {
  addRows({ form, fields: listFields(form), status });
  composeDates(form);
  showWhen(form);
  unchoose(form);
  growText(form);
}

import type { Status } from "../dialogs/show-status";
import { addRows } from "../form/controls/add-rows";
import { composeDates } from "../form/controls/compose-dates";
import { growText } from "../form/controls/grow-text";
import { keepToOneLine } from "../form/controls/keep-to-one-line";
import { showWhen } from "../form/controls/show-when";
import { tellImpossibleDates } from "../form/controls/tell-impossible-dates";
import { unchoose } from "../form/controls/unchoose";
import { listFields } from "../form/fields";

/** Let people try an example in the manual: it does all that needs no storage, and keeps nothing. */
export function tryExample(form: HTMLFormElement, status: Status): void {
  addRows({ form, fields: listFields(form), status });
  composeDates(form);
  tellImpossibleDates({ form, status });
  showWhen(form);
  unchoose(form);
  keepToOneLine(form);
  growText(form);
}

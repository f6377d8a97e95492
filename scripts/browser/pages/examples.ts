/** A page with examples to try: they do all that needs no storage, and keep nothing. */

import { makeElement } from "../dialogs/make-element";
import type { Status } from "../dialogs/show-status";
import { showStatus } from "../dialogs/show-status";
import { addRows } from "../form/controls/add-rows";
import { composeDates } from "../form/controls/compose-dates";
import { growText } from "../form/controls/grow-text";
import { keepToOneLine } from "../form/controls/keep-to-one-line";
import { showWhen } from "../form/controls/show-when";
import { tellImpossibleDates } from "../form/controls/tell-impossible-dates";
import { unchoose } from "../form/controls/unchoose";
import { listFields } from "../form/fields";

function startExample(form: HTMLFormElement, status: Status): void {
  addRows({ form, fields: listFields(form), status });
  composeDates(form);
  tellImpossibleDates({ form, status });
  showWhen(form);
  unchoose(form);
  keepToOneLine(form);
  growText(form);
}

/** Start each example; if one fails, the others go on. */
function startExamples(forms: readonly HTMLFormElement[]): void {
  const place = makeElement("p", { class: "worksheet-tryout-status", role: "status" });
  forms.at(-1)?.after(place);
  const status = showStatus(place, place);
  for (const form of forms) {
    try {
      startExample(form, status);
    } catch (error) {
      reportError(error);
    }
  }
}

startExamples([...document.querySelectorAll<HTMLFormElement>("form[data-worksheet-example]")]);

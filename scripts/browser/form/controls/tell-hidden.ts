import type { Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { makeElement } from "../../dialogs/make-element";
import { loadPart } from "../../lazy/load-part";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { listHidden, readConditions } from "../asked";
import type { Field } from "../fields";
import type * as Part from "../hidden/part";
import { readAnswer } from "../read-answer";

/** Read the answers to these questions, blank ones left out. */
function readThese(fields: readonly Field[]): Answers {
  const answers = fields.map((field) => [field.id, readAnswer(field)] as const);
  return new Map(answers.filter(([, answer]) => !isBlank(answer)));
}

/** Make, in each question that others depend on, the place where their hidden answers are told. */
function makePlaces(leading: readonly Field[]): Map<Field, HTMLElement> {
  return new Map(
    leading.map((field) => {
      const place = makeElement("div", { "aria-live": "off", "data-worksheet-hidden-answers": "" });
      field.element.append(place);
      return [field, place];
    }),
  );
}

/**
 * Say, under the choice that hides it, which answer is hidden: it is kept, and goes nowhere.
 *
 * It is announced where a person's own choice has hidden it, and not when the page brings answers
 * back. What says it is fetched with the first; where that fails, with the next change.
 */
export function tellHidden(worksheet: OpenWorksheet): void {
  const { form, fields } = worksheet;
  const conditions = readConditions(fields);
  const leads = new Set([...conditions.values()].map(({ field }) => field));
  const places = makePlaces(fields.filter(({ id }) => leads.has(id)));
  const concerned = fields.filter(({ id }) => leads.has(id) || conditions.has(id));
  let part: typeof Part | undefined;
  const update = ({ type }: { type: string }): void => {
    const answers = readThese(concerned);
    const hidden = listHidden(conditions, answers);
    part?.showHidden(worksheet, { places, conditions, answers, hidden }, type === "input");
    if (!part && hidden.length > 0) fetchPart(type).catch(() => undefined);
  };
  const fetchPart = async (type: string): Promise<void> => {
    part ??= await loadPart<typeof Part>("hidden");
    update({ type });
  };
  form.addEventListener("input", update);
  form.addEventListener("worksheet-shown", update);
  update({ type: "" });
}

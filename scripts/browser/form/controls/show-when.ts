import { hideElement } from "../../dialogs/hide-element";
import { isMet, readCondition, readConditions } from "../asked";
import { listFields } from "../fields";
import { readAnswer } from "../read-answer";

/**
 * Show a question only when another, which is shown itself, has the answer that it depends on.
 *
 * Its own answer is kept while it is hidden. The line that tells readers of the paper when to
 * answer is not needed here, so it goes.
 */
export function showWhen(form: HTMLFormElement): void {
  const conditional = [...form.querySelectorAll<HTMLElement>("[data-worksheet-show-when]")];
  const wanted = new Map(conditional.map((element) => [element, readCondition(element)]));
  const fields = listFields(form);
  const conditions = readConditions(fields);
  const leads = new Set([...wanted.values()].map((condition) => condition?.field));
  const leading = fields.filter(({ id }) => leads.has(id));
  const update = () => {
    const answers = new Map(leading.map((field) => [field.id, readAnswer(field)]));
    for (const [element, condition] of wanted) {
      hideElement(element, condition !== undefined && !isMet(condition, conditions, answers));
    }
  };
  for (const line of form.querySelectorAll<HTMLElement>("[data-worksheet-condition]")) {
    line.hidden = true;
  }
  form.addEventListener("input", update);
  form.addEventListener("worksheet-shown", update);
  update();
  form.toggleAttribute("data-worksheet-asked", true);
}

const HOOK = "data-worksheet-show-when";

/** Tell whether a choice has this value, or a checklist this tick. */
function isMet(form: HTMLFormElement, condition: string): boolean {
  const [field = "", value = ""] = condition.split("=");
  const chosen = [
    `[name="${CSS.escape(field)}"][value="${CSS.escape(value)}"]:checked`,
    `[name="${CSS.escape(`${field}__${value}`)}"]:checked`,
  ];
  return form.querySelector(chosen.join()) !== null;
}

/**
 * Show a question only when another has the answer that it depends on.
 *
 * Its own answer is kept while it is hidden. The line that tells readers of the paper when to
 * answer is not needed here, so it goes.
 */
export function showWhen(form: HTMLFormElement): void {
  const conditional = [...form.querySelectorAll<HTMLElement>(`[${HOOK}]`)];
  const update = () => {
    for (const field of conditional) {
      field.hidden = !isMet(form, field.getAttribute(HOOK) ?? "");
    }
  };
  for (const lead of form.querySelectorAll<HTMLElement>("[data-worksheet-condition]")) {
    lead.hidden = true;
  }
  form.addEventListener("input", update);
  form.addEventListener("worksheet-shown", update);
  update();
}

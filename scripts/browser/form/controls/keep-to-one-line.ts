const BOX = "textarea[data-worksheet-line]";

/**
 * Keep an answer of one line to one line, in a box that wraps it: what is typed and pasted here is
 * a line in every document too. An answer that came with more lines, from a file, stays as it is.
 */
export function keepToOneLine(form: HTMLFormElement): void {
  form.addEventListener("keydown", (event) => {
    const isBox = event.target instanceof Element && event.target.matches(BOX);
    if (isBox && event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  form.addEventListener("input", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement && box.matches(BOX))) return;
    // Some keyboards of phones press no key, and a paste brings lines along.
    if (!(event instanceof InputEvent) || !/[\r\n]/.test(box.value)) return;
    if (!["insertFromPaste", "insertFromDrop", "insertLineBreak"].includes(event.inputType)) return;
    const caret = box.selectionStart;
    box.value = box.value.replace(/[\r\n]/g, " ");
    box.setSelectionRange(caret, caret);
  });
}

import { makeButton, makeElement } from "./make-element";

export interface Question {
  readonly name: string;
  readonly title: string;
  readonly body: readonly Node[];
  readonly yes: string;
  readonly no: string;
}

/**
 * Ask in a dialog and return whether the person said yes; Esc is a no.
 *
 * The browser's own dialog keeps focus inside, and gives it back to the button that opened it.
 * Focus starts on the heading, so that a small window shows the beginning and no key answers by
 * accident. Keys typed here go no further, or the theme's shortcuts would open the search behind.
 */
export function ask(frame: HTMLElement, question: Question): Promise<boolean> {
  const titleId = `worksheet-${question.name}-title`;
  const dialog = makeElement(
    "dialog",
    {
      class: "worksheet-dialog",
      "data-worksheet-dialog": question.name,
      "aria-labelledby": titleId,
    },
    makeElement("h2", { id: titleId, tabindex: "-1", autofocus: "" }, question.title),
    ...question.body,
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  const answered = new Promise<boolean>((resolve) => {
    const answer = (isYes: boolean) => () => {
      resolve(isYes);
      dialog.close();
    };
    const no = makeButton(question.no, "worksheet-button", answer(false));
    const yes = makeButton(question.yes, "worksheet-button worksheet-button-main", answer(true));
    dialog.append(makeElement("div", { class: "worksheet-buttons" }, yes, no));
    dialog.addEventListener("close", () => {
      resolve(false);
      dialog.remove();
    });
  });
  frame.append(dialog);
  dialog.showModal();
  return answered;
}

import { makeElement } from "../../dialogs/make-element";
import { mirrorText } from "./mirror-text";

/** Put a box where its mirror can lie behind it; moving it in the page must not cost its focus. */
function wrap(box: HTMLTextAreaElement): void {
  if (box.parentElement?.classList.contains("worksheet-grow")) return;
  const hadFocus = box === document.activeElement;
  const place = makeElement("div", { class: "worksheet-grow" });
  box.replaceWith(place);
  place.append(box);
  if (hadFocus) box.focus();
}

/**
 * Let long answers grow with their text in browsers that cannot do it by themselves.
 *
 * The stylesheet asks for `field-sizing: content`. Where that is unknown, the text is mirrored
 * in the same place, and the taller of the two sets the height.
 */
export function growText(form: HTMLFormElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = (inside: ParentNode) => {
    for (const box of inside.querySelectorAll("textarea")) {
      wrap(box);
      mirrorText(box);
    }
  };
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) mirrorText(target);
  });
  form.addEventListener("worksheet-shown", ({ target }) => grow(target as HTMLElement));
  form.addEventListener("worksheet-row-made", ({ target }) => grow(target as HTMLElement));
  grow(form);
}

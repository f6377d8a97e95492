import { copyWords } from "../dialogs/copy-words";
import { makeButton, makeElement } from "../dialogs/make-element";

// All classes here are Material's own, for its style sheet and ours.
const NAME = "Copy this code";
const TOLD = "md-dialog--active";
const USES = ["pointerdown", "keydown", "wheel", "copy"] as const;

/** Whether a person is about to copy by the keyboard what has been selected for them. */
const isShortcut = (event: Event): boolean =>
  event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey);

/** Return what says a sentence in the page's corner, aloud too, until the page is used again. */
function makeTeller(): (words: string) => void {
  const place = makeElement("div", { class: "md-dialog__inner md-typeset", role: "status" });
  const box = makeElement("div", { class: "md-dialog" }, place);
  document.body.append(box);
  const end = (event: Event) => {
    if (isShortcut(event)) return;
    for (const use of USES) removeEventListener(use, end, true);
    box.classList.remove(TOLD);
    place.textContent = "";
  };
  return (words) => {
    place.textContent = words;
    box.classList.add(TOLD);
    for (const use of USES) addEventListener(use, end, true);
  };
}

/** Give each block of code a button that copies it, save in what has the class `no-copy`. */
export function offerCode(): void {
  const tell = makeTeller();
  for (const code of document.querySelectorAll(".md-typeset pre > code")) {
    if (code.closest(".no-copy")) continue;
    const button = makeButton("", "md-code__button", async () => {
      tell(await copyWords(code.textContent?.trimEnd() ?? "", code, "The code is"));
    });
    button.dataset.mdType = "copy";
    button.setAttribute("aria-label", NAME);
    button.title = NAME;
    code.before(makeElement("span", { class: "md-code__nav" }, button));
  }
}

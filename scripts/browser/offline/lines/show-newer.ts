import { makeElement } from "../../dialogs/make-element";
import type { OpenWorksheet } from "../../session/open-worksheet";

const WORDS =
  "A newer version of this page is ready. You get it when you next open the page; until then " +
  "nothing here changes.";

// Whoever has typed nothing for so long has come to the end of a thought.
const PAUSE_MS = 3000;

/** Call back once nobody has typed for a while. */
function afterTyping(form: HTMLElement, act: () => void): void {
  let timer = window.setTimeout(finish, PAUSE_MS);
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(finish, PAUSE_MS);
  };
  function finish(): void {
    form.removeEventListener("input", wait);
    act();
  }
  form.addEventListener("input", wait);
}

/** Say, in a quiet line above the questions, that a newer version of this page has come. */
export function showNewer({ form, frame, status }: OpenWorksheet): void {
  afterTyping(form, () => {
    const note = makeElement("p", { class: "worksheet-undo", "data-worksheet-newer": "" }, WORDS);
    (frame.querySelector(".worksheet-desk") ?? form).before(note);
    status.say("A newer version of this page is ready.");
  });
}

import type { Control } from "../fields";
import { findFieldId } from "../fields";

// A date's hidden answer follows its boxes, which are listed.
const LISTED = "input[name]:not([type=hidden]), textarea[name], select[name]";

// So long a value that nobody told of may stand unnoticed: shorter than a person notices, and one
// look at the longest worksheet takes a fraction of a millisecond. A page behind another tab looks
// too, as seldom as its browser lets it: its browser may end there without a word.
const LOOK_EVERY_MS = 100;

const isButton = (control: Control): control is HTMLInputElement =>
  ["radio", "checkbox"].includes(control.type);

/** Return what a control says, as one text. */
const readState = (control: Control): string =>
  isButton(control) ? String(control.checked) : control.value;

/** What was last seen in each control. */
class SeenControls {
  readonly #seen = new WeakMap<Control, string>();

  /** Take what stands in this part of the form for seen: it was told of, or the page's own doing. */
  see(part: Element): void {
    for (const control of part.querySelectorAll<Control>(LISTED)) {
      this.#seen.set(control, readState(control));
    }
  }

  /**
   * List the answers' controls in which something else stands; that is seen from now on.
   *
   * Those of the name `told` are left out: a radio that is told of speaks for its whole choice.
   */
  listChanged(form: HTMLFormElement, told?: string): Control[] {
    const changed: Control[] = [];
    for (const control of form.querySelectorAll<Control>(LISTED)) {
      const [before, now] = [this.#seen.get(control), readState(control)];
      if (before === now) continue;
      this.#seen.set(control, now);
      if (control.name === told) continue;
      // One that was not there before was made by the page, which fills what it makes.
      if (before !== undefined && findFieldId(form, control) !== undefined) changed.push(control);
    }
    return changed;
  }
}

/**
 * Find values that change without an `input` event that comes up to the form, and make up for it.
 *
 * Extensions, automatic filling and assistive programs set values by script, and tell of it with
 * `change` alone, with an event that does not bubble, or not at all. So the page looks, and where it
 * finds something it sends the event that was missing: everything follows as if the value had been
 * typed. Returns the function that looks at once.
 *
 * What is promised of such a value:
 * - It is found at once on `change`, on `blur`, on the `input` of any control, and as the page is
 *   hidden, frozen, left or printed.
 * - It is in every file, because the page looks before whatever a press does, and before it writes.
 * - "Saved" is never newly said beside it, because the page looks before it claims that.
 * - Where "saved" is said already, those words may stand beside it for LOOK_EVERY_MS. That cannot be
 *   shorter without an unending loop: a browser tells of no value that a script sets, and a setter of
 *   the page's own would not hear of the scripts of extensions, which live in a world apart.
 */
export function findSilentChanges(form: HTMLFormElement): () => void {
  const controls = new SeenControls();
  controls.see(form);
  const lookBeside = (told?: string): void => {
    for (const control of controls.listChanged(form, told)) {
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const look = (): void => lookBeside();
  const see = (id: string | undefined): void => {
    const field = id && form.querySelector(`[data-worksheet-field="${CSS.escape(id)}"]`);
    if (field) controls.see(field);
  };
  for (const told of ["input", "worksheet-shown"]) {
    form.addEventListener(told, ({ target }) => see(findFieldId(form, target)));
  }
  form.addEventListener("worksheet-edited", (event) => {
    for (const id of (event as CustomEvent<readonly string[]>).detail) see(id);
  });
  for (const hint of ["change", "blur"]) form.addEventListener(hint, look, { capture: true });
  const listen = ({ bubbles, target }: Event): void =>
    lookBeside(bubbles ? (target as Control).name : undefined);
  form.addEventListener("input", listen, { capture: true });
  // Whatever is pressed may take the answers away, as a file for example.
  document.addEventListener("click", look, { capture: true });
  window.addEventListener("beforeprint", look);
  window.setInterval(look, LOOK_EVERY_MS);
  return look;
}

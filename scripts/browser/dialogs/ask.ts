import { makeButton, makeElement } from "./make-element";

interface Asked {
  readonly name: string;
  readonly title: string;
  readonly body: readonly Node[];
  /** Whether the first way removes something: it then has the colour of what does. */
  readonly isDanger?: boolean;
}

export interface Question extends Asked {
  readonly yes: string;
  readonly no: string;
}

export interface Choice<Way> extends Asked {
  /** The ways to go on, the likeliest first; a quiet one stands last. */
  readonly ways: readonly {
    /** Words that change while one chooses stand in an element. */
    readonly words: string | HTMLElement;
    readonly way: Way;
    readonly isQuiet?: boolean;
  }[];
  /** The words of the way that changes nothing; Esc is the same. */
  readonly otherwise: string;
  /** Tell whether what the body asks is answered, before any of the ways is gone; say what is missing. */
  isAnswered?(): boolean;
}

/**
 * Ask in a dialog which way to go, and return it, or undefined where nothing is to change.
 *
 * The browser's own dialog keeps focus inside, and gives it back to the button that opened it.
 * Focus starts on the heading, so that a small window shows the beginning and no key answers by
 * accident. Keys typed here go no further, or the theme's shortcuts would open the search behind.
 */
export function choose<Way>(frame: HTMLElement, choice: Choice<Way>): Promise<Way | undefined> {
  const titleId = `worksheet-${choice.name}-title`;
  const dialog = makeElement(
    "dialog",
    {
      class: "worksheet-dialog",
      "data-worksheet-dialog": choice.name,
      "aria-labelledby": titleId,
    },
    makeElement("h2", { id: titleId, tabindex: "-1", autofocus: "" }, choice.title),
    ...choice.body,
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  const chosen = new Promise<Way | undefined>((resolve) => {
    const goOn = (way: Way | undefined) => () => {
      if (way !== undefined && choice.isAnswered?.() === false) return;
      resolve(way);
      dialog.close();
    };
    const makeWay = ({ words, way, isQuiet }: Choice<Way>["ways"][number], at: number) => {
      const first = choice.isDanger ? "danger" : "main";
      const kind = isQuiet ? "quiet" : at === 0 ? first : "";
      return makeButton(words, `worksheet-button${kind && ` worksheet-button-${kind}`}`, goOn(way));
    };
    const buttons = choice.ways.map(makeWay);
    const firstQuiet = choice.ways.findIndex(({ isQuiet }) => isQuiet);
    // Where all other ways are quiet, the plain one is to change nothing.
    const isPlain = choice.ways.length > 0 && firstQuiet === 0;
    const otherwise = makeButton(
      choice.otherwise,
      isPlain ? "worksheet-button worksheet-button-main" : "worksheet-button",
      goOn(undefined),
    );
    buttons.splice(firstQuiet < 0 ? buttons.length : firstQuiet, 0, otherwise);
    dialog.append(makeElement("div", { class: "worksheet-buttons" }, ...buttons));
    dialog.addEventListener("close", () => {
      resolve(undefined);
      dialog.remove();
    });
  });
  frame.append(dialog);
  dialog.showModal();
  return chosen;
}

/** Ask in a dialog and return whether the person said yes; Esc is a no. */
export async function ask(frame: HTMLElement, { yes, no, ...asked }: Question): Promise<boolean> {
  const ways = [{ words: yes, way: true }];
  return (await choose(frame, { ...asked, ways, otherwise: no })) ?? false;
}

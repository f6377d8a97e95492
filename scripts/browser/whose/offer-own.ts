import { makeCards } from "../dialogs/make-cards";

/** What becomes of what is written on the page, as it comes to be for somebody else. */
export type OwnWay = "stay" | "move" | "copy";

export interface OwnOffer {
  readonly element: HTMLElement;
  /** Offer it, or not: then everything stays. */
  show(isOffered: boolean): void;
  read(): OwnWay;
}

const WAYS: readonly { readonly way: OwnWay; readonly words: (name: string) => string }[] = [
  { way: "stay", words: (name) => `Stays with ${name}` },
  { way: "move", words: () => "Goes along: it was written for the wrong person" },
  { way: "copy", words: () => "Is copied, to begin with" },
];

/** Make the question what becomes of what is written for `name`; unless one chooses, it stays. */
export function offerOwn(name: string): OwnOffer {
  const cards = WAYS.map(({ way, words }) => ({ value: way, words: words(name) }));
  const element = makeCards("What is written here", "worksheet-own", cards, "stay");
  return {
    element,
    show(isOffered) {
      element.hidden = !isOffered;
    },
    read() {
      const chosen = element.querySelector<HTMLInputElement>(":checked")?.value;
      return element.hidden ? "stay" : ((chosen ?? "stay") as OwnWay);
    },
  };
}

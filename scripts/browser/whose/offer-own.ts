import { sayCount } from "../answers/say-count";
import { makeCards } from "../dialogs/make-cards";

/** What becomes of what is written on the page, or in all entries, as the page comes to be another's. */
export type OwnWay = "stay" | "move-one" | "move" | "copy-one" | "copy";

/** What is written for the one whose page it is. */
export interface OwnHeld {
  /** How many answers there are, in all entries. */
  readonly answers: number;
  readonly entries: number;
  /** What one entry is called, such as "session"; undefined where the worksheet has none. */
  readonly name: string | undefined;
  /** Whether some of the entry on the page came from the one before, and stays as that goes. */
  readonly isAnyStaying: boolean;
}

export interface OwnOffer {
  readonly element: HTMLElement;
  /** Offer these ways; where there are none, everything stays. */
  show(ways: readonly OwnWay[]): void;
  read(): OwnWay;
}

/** Say each way: of several entries, how many and how much would go; of one, what of it would not. */
function sayWays(
  whose: string,
  { answers, entries, name = "", isAnyStaying }: OwnHeld,
): Readonly<Record<OwnWay, string>> {
  const all = `All ${entries} ${name}s`;
  const count = sayCount(answers, "answer");
  const wrong = "it was written for the wrong person";
  const but = isAnyStaying ? ", but for what came from the one before" : "";
  return {
    stay: `Stays with ${whose}`,
    "move-one": `This ${name} goes along${but}: ${wrong}`,
    move: entries > 1 ? `${all} go along: ${count}` : `Goes along: ${wrong}`,
    "copy-one": `This ${name} is copied${but}, to begin with`,
    copy: entries > 1 ? `${all} are copied: ${count}` : "Is copied, to begin with",
  };
}

/** Make the question what becomes of what is written for somebody; unless one chooses, it stays. */
export function offerOwn(whose: string, held: OwnHeld): OwnOffer {
  const said = Object.entries(sayWays(whose, held)) as [OwnWay, string][];
  const cards = said.map(([value, words]) => ({ value, words }));
  const element = makeCards("What is written here", "worksheet-own", cards, "stay");
  const radios = [...element.querySelectorAll("input")];
  return {
    element,
    show(ways) {
      element.hidden = ways.length === 0;
      for (const radio of radios) {
        const isOffered = ways.includes(radio.value as OwnWay);
        const card = radio.closest("label");
        if (card) card.hidden = !isOffered;
        // What was chosen for another person is not to go to this one unseen.
        if (!isOffered && radio.checked) radio.checked = false;
      }
      const isChosen = radios.some(({ checked }) => checked);
      const [stay] = radios;
      if (!isChosen && stay) stay.checked = true;
    },
    read() {
      const chosen = radios.find(({ checked }) => checked)?.value;
      return element.hidden ? "stay" : ((chosen ?? "stay") as OwnWay);
    },
  };
}

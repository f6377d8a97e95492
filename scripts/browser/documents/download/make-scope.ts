import { sayCount } from "../../answers/say-count";
import type { Card } from "../../dialogs/make-cards";
import { makeCards } from "../../dialogs/make-cards";
import type { OfferedReading, Scope, Source } from "./source";

/** The question what goes. */
export interface AskedScope {
  readonly element: HTMLElement | "";
  read(): Scope;
  /** The document to read that is chosen; undefined where something else is. */
  readReading(): OfferedReading | undefined;
  /** What is chosen, by a name that can be remembered. */
  readName(): string;
}

interface Offered extends Card, Scope {
  readonly reading?: OfferedReading;
}

function listReadings({ readings }: Source): Offered[] {
  return readings.map((reading) => {
    const { name, part } = reading;
    const about = part ? part.about : "what is answered, to read";
    const value = part ? `part-${part.fields.join("-")}` : "reading";
    return { value, words: name, ...(about && { about }), what: "reading", part, reading };
  });
}

/** List what may go: parts first, then the whole, and all entries last. */
function listOffered(source: Source): Offered[] {
  const { several } = source;
  const readings = listReadings(source);
  const about = several ? "all questions" : "all questions, to fill in";
  const words = several ? `This ${several.name}` : "The form";
  const isAlone = several !== undefined && readings.length === 0;
  const one: Offered = { value: "one", words, ...(!isAlone && { about }), what: "one" };
  const all: Offered[] = several
    ? [
        {
          value: "all",
          words: `All ${sayCount(several.count, several.name)}`,
          about: "in one document",
          what: "all",
        },
      ]
    : [];
  return [
    ...readings.filter(({ part }) => part),
    one,
    ...readings.filter(({ part }) => !part),
    ...all,
  ];
}

/** Ask what goes, where there is more than one thing; what went last is chosen beforehand. */
export function makeScope(source: Source, before: string): AskedScope {
  const offered = listOffered(source);
  const chosen = offered.some(({ value }) => value === before) ? before : "one";
  const element = offered.length > 1 ? makeCards("What goes?", "scope", offered, chosen) : "";
  const readName = (): string =>
    element === "" ? "one" : (element.querySelector<HTMLInputElement>(":checked")?.value ?? "one");
  const find = () => offered.find(({ value }) => value === readName());
  return {
    element,
    read: () => ({ what: find()?.what ?? "one", part: find()?.part }),
    readReading: () => find()?.reading,
    readName,
  };
}

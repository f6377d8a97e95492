import { allIn, childOf, childrenOf, readValue } from "../package/xml";
import { isOn } from "./is-on";

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const DEEPEST = 20;
/** Styles that every program knows, and that people give to words of theirs. */
const CHOSEN = /^(strong|bold|italic|underline|hyperlink|(subtle|intense)?(emphasis|reference))/i;

/** Bring a style's name to a form in which two are compared: programs change case and spaces. */
const fold = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "");

/** Tell whether letters are of the grey that programs give to what invites to type. */
export function isGrey(look: Element | undefined): boolean {
  const [red, green, blue] =
    readValue(childOf(look, "color"))
      .match(/^[0-9a-f]{6}$/i)?.[0]
      .match(/../g) ?? [];
  return red !== undefined && red === green && red === blue && /^[4-9ab]/i.test(red);
}

/** Read a paragraph's place in a list from its own properties or from its style's. */
export function readListPlace(about: Element | undefined): ListPlace | undefined {
  const place = childOf(about, "numPr");
  const list = readValue(childOf(place, "numId"));
  const level = Number(readValue(childOf(place, "ilvl")) || 0);
  return place && { list, level: level >= 0 && level < 9 ? level : 0 };
}

/** The styles of a document, by their ids: what each is called, and what it does to a text. */
export class Styles {
  private readonly byId: ReadonlyMap<string, Element>;

  constructor(part: Element | undefined) {
    const styles = part ? allIn(part, "style") : [];
    this.byId = new Map(styles.map((style) => [readValue(style, "styleId"), style]));
  }

  /** Return a style's name, which is the same in every language where its id is not. */
  nameOf(id: string): string {
    return fold(readValue(childOf(this.byId.get(id), "name")) || id);
  }

  /** Tell whether a style is that of an invitation to type: by its name, or by the grey of its letters. */
  isInvitation(id: string): boolean {
    if (id === "") return false;
    const style = this.byId.get(id);
    // A program may name the style in its own language, and not describe it.
    const isUnknown = !style && !CHOSEN.test(id);
    return isUnknown || this.nameOf(id) === "placeholdertext" || isGrey(childOf(style, "rPr"));
  }

  isHidden(id: string): boolean {
    return isOn(childOf(childOf(this.byId.get(id), "rPr"), "vanish"));
  }

  /** Find the place in a list that a paragraph style gives, perhaps by the one that it is based on. */
  listPlaceOf(id: string): ListPlace | undefined {
    let style = this.byId.get(id);
    for (let depth = 0; style && depth < DEEPEST; depth++) {
      const place = readListPlace(childrenOf(style, "pPr")[0]);
      if (place?.list) return place;
      style = this.byId.get(readValue(childOf(style, "basedOn")));
    }
    return undefined;
  }
}

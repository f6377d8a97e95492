import { childOf, childrenOf, readValue } from "../package/xml";
import { isOn } from "./is-on";
import type { Offer, Place } from "./lines";

/** Read what a control offers to choose: options, a day or a tick; nothing where it takes text. */
export function readOffer(from: Place, about: Element | undefined): Offer | undefined {
  const list = childOf(about, "dropDownList") ?? childOf(about, "comboBox");
  const items = childrenOf(list, "listItem").map((item): [string, string] => {
    const value = readValue(item, "value");
    return [readValue(item, "displayText") || value, value];
  });
  const date = childOf(about, "date");
  const box = childOf(about, "checkbox");
  if (items.length === 0 && !date && !box) return undefined;
  return {
    from,
    options: new Map(items),
    day: readValue(date, "fullDate").slice(0, 10),
    language: readValue(childOf(date, "lid")),
    tick: box && isOn(childOf(box, "checked")),
  };
}

import { childOf, readValue } from "../package/xml";
import { isOn } from "./is-on";
import type { Raised } from "./raise-text";
import { isGrey, type Styles } from "./styles";

/** How a run looks, as far as that changes what it says. */
export interface Look {
  readonly isHidden: boolean;
  readonly isInvitation: boolean;
  readonly raised: Raised | undefined;
  readonly font: string;
}

export const PLAIN: Look = { isHidden: false, isInvitation: false, raised: undefined, font: "" };

/** Learn how a run looks; `isInvited` where it stands in a control that says it is blank. */
export function readLook(run: Element, styles: Styles, isInvited: boolean): Look {
  const about = childOf(run, "rPr");
  const style = readValue(childOf(about, "rStyle"));
  const align = readValue(childOf(about, "vertAlign"));
  const fonts = childOf(about, "rFonts");
  const hidden = childOf(about, "vanish");
  return {
    isHidden: hidden ? isOn(hidden) : styles.isHidden(style),
    isInvitation: isInvited && (isGrey(about) || styles.isInvitation(style)),
    raised: align === "superscript" || align === "subscript" ? align : undefined,
    font: readValue(fonts, "ascii") || readValue(fonts, "hAnsi"),
  };
}

import { childOf, childrenOf, readValue } from "../package/xml";
import { raiseText } from "./raise-text";

/** The signs of large operators that a formula names rather than writes; others stand as they are. */
const INTEGRAL = "∫";

const inside = (element: Element | undefined, name: string) => sayAll(childOf(element, name));
const sayAll = (element: Element | undefined): string =>
  [...(element?.children ?? [])].map(sayText).join("");

/** Put brackets round what is more than one word or number. */
const group = (words: string) => (/^[\p{L}\p{N}.,]*$/u.test(words) ? words : `(${words})`);

function sayIntegral(element: Element): string {
  const about = childOf(element, "naryPr");
  const sign = readValue(childOf(about, "chr")) || INTEGRAL;
  const [from, to] = [inside(element, "sub"), inside(element, "sup")];
  const ends = [from && `_${group(from)}`, to && `^${group(to)}`].join("");
  return `${sign}${ends} ${inside(element, "e")}`;
}

/** How the parts of a formula are written in one line, by what they are. */
const FORMS: Readonly<Record<string, (element: Element) => string>> = {
  f: (element) => `${group(inside(element, "num"))}/${group(inside(element, "den"))}`,
  sSup: (element) => inside(element, "e") + raiseText(inside(element, "sup"), "superscript"),
  sSub: (element) => inside(element, "e") + raiseText(inside(element, "sub"), "subscript"),
  sSubSup: (element) =>
    inside(element, "e") +
    raiseText(inside(element, "sub"), "subscript") +
    raiseText(inside(element, "sup"), "superscript"),
  rad: (element) =>
    `${raiseText(inside(element, "deg"), "superscript")}√${group(inside(element, "e"))}`,
  d: (element) => `(${childrenOf(element, "e").map(sayAll).join(", ")})`,
  func: (element) => `${inside(element, "fName")} ${inside(element, "e")}`,
  nary: sayIntegral,
};

/** Say a text, or a formula in one line: "(a+b)/2", "x²", "√(a+b)". */
export function sayText(element: Element): string {
  const name = element.localName;
  if (name === "t") return element.textContent ?? "";
  if (name.endsWith("Pr")) return "";
  return FORMS[name]?.(element) ?? sayAll(element);
}

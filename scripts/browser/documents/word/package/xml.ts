/** A few words to walk and write a Word document's XML with. */

/** List the elements of this name directly inside another, in whichever namespace. */
export const childrenOf = (element: Element | undefined, name: string) =>
  [...(element?.children ?? [])].filter(({ localName }) => localName === name);

/** Find the first element of this name directly inside another. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  let child = element?.firstElementChild;
  while (child && child.localName !== name) child = child.nextElementSibling;
  return child ?? undefined;
}

/** List all elements of this name inside another, as they are now. */
export const allIn = (element: Document | Element, name: string) => [
  ...element.getElementsByTagNameNS("*", name),
];

/** Read an attribute, which in Word is of the same namespace as its element. */
export const readValue = (element: Element | undefined, name = "val") =>
  element?.getAttributeNS(element.namespaceURI, name) ?? "";

/** Write an attribute under the prefix of its element. */
export function writeValue(element: Element, value: string, name = "val"): void {
  element.setAttributeNS(element.namespaceURI, `${element.prefix}:${name}`, value);
}

/** Make an element beside others of a document, such as `w:r`, with what it holds. */
export function makeXml(near: Element, name: string, ...inside: (Element | string)[]): Element {
  const made = near.ownerDocument.createElementNS(near.lookupNamespaceURI("w"), `w:${name}`);
  made.append(...inside);
  return made;
}

/** Find the tag of a control, or nothing where it has none. */
export const readTag = (control: Element) => readValue(childOf(childOf(control, "sdtPr"), "tag"));

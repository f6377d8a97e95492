const SVG = "http://www.w3.org/2000/svg";

/** Make a part of a picture with its attributes; strings become text, never markup. */
export function makePart(
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const part = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, String(value));
  part.append(...children);
  return part as SVGElement;
}

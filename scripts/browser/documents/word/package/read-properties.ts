/** What a document says of itself in properties of its own, which programs keep that save it. */

import { allIn } from "./xml";

export const PROPERTIES = "docProps/custom.xml";
export const PROPERTIES_PATTERN = /^docprops\/custom\.xml$/i;
/** Word's own dialog takes no more. */
const LONGEST = 255;
const KIND = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const PROPERTIES_NAME = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES_NAME = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** Write a long line of plain signs as properties `name_1`, `name_2` and so on. */
export function writeProperties(name: string, line: string): string {
  const pieces = line.match(new RegExp(`.{1,${LONGEST}}`, "g")) ?? [];
  // The first number that a property may have is 2.
  const properties = pieces.map(
    (piece, at) =>
      `<property fmtid="${KIND}" pid="${at + 2}" name="${name}_${at + 1}">` +
      `<vt:lpwstr>${piece}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Properties xmlns="${PROPERTIES_NAME}" xmlns:vt="${TYPES_NAME}">${properties.join("")}</Properties>`
  );
}

/** Read such a line; "" where there is none. */
export function readProperties(root: Element | undefined, name: string): string {
  const numbered = new RegExp(`^${name}_(\\d{1,4})$`);
  const pieces = (root ? allIn(root, "property") : []).flatMap((each) => {
    const [, number] = numbered.exec(each.getAttribute("name") ?? "") ?? [];
    return number ? [[Number(number), each.textContent?.trim() ?? ""] as const] : [];
  });
  return pieces
    .sort(([one], [other]) => one - other)
    .map(([, piece]) => piece)
    .join("");
}

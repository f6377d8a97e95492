import { readValue } from "../package/xml";

/** Tell whether a property is there and not switched off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(0|false|off)$/.test(readValue(element));

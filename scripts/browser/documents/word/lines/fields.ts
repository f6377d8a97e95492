import { allIn, childOf, childrenOf, readValue } from "../package/xml";
import { isOn } from "./is-on";
import type { Place } from "./lines";

/** A field of a document: code that makes text, and the text that it made last. */
interface Field {
  code: string;
  /** Where its text begins, once its code has ended. */
  from: Place | undefined;
  readonly data: Element | undefined;
}

/** Return the address in a field's code, where it is a link. */
export function readAddress(code: string): string {
  const [, quoted, plain] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(code) ?? [];
  return quoted ?? plain ?? "";
}

/** Return what an old form's box or list shows, which is no text of the document. */
function showData(data: Element | undefined): string {
  const box = childOf(data, "checkBox");
  const state = childOf(box, "checked") ?? childOf(box, "default");
  if (box) return isOn(state) ? "☒" : "☐";
  const list = childOf(data, "ddList");
  const entries = childrenOf(list, "listEntry");
  return readValue(entries[Number(readValue(childOf(list, "result")) || 0)]);
}

/** What a field has come to when it ends. */
interface EndedField {
  readonly from: Place | undefined;
  readonly address: string;
  /** What it shows beyond its text. */
  readonly shown: string;
}

/** The fields that a text is in, one in another, as their parts come up in it. */
export class Fields {
  private readonly open: Field[] = [];

  /** Whether what comes is code, which nobody sees. */
  get isCode(): boolean {
    return this.open.some(({ from }) => from === undefined);
  }

  addCode(code: string): void {
    const field = this.open.at(-1);
    if (field && !field.from) field.code += code;
  }

  /** Heed the start, the middle or the end of a field; return the one that ends. */
  heed(sign: Element, here: Place): EndedField | undefined {
    const type = readValue(sign, "fldCharType");
    if (type === "begin") {
      this.open.push({ code: "", from: undefined, data: allIn(sign, "ffData")[0] });
    }
    const field = this.open.at(-1);
    if (field && type === "separate") field.from = here;
    if (!field || type !== "end") return undefined;
    this.open.pop();
    const { from, code, data } = field;
    return { from, address: readAddress(code), shown: showData(data) };
  }
}

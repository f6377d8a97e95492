import { nameParts } from "../../sheet/name-parts";
import { bookmarkName, controlTag } from "../package/bookmark-name";
import { childOf, makeXml, writeValue } from "../package/xml";
import type { Draft } from "./draft";
import { cleanText, makeRun, TICKED } from "./fill-control";

const TITLE = "More of your answers";
const INTRO = "This document has no box for these. They are kept when you open it in the guide.";

function makeValue(near: Element, name: string, value: string, attribute = "val"): Element {
  const made = makeXml(near, name);
  writeValue(made, value, attribute);
  return made;
}

const makeParagraph = (near: Element, style: string, ...inside: Element[]) =>
  makeXml(near, "p", makeXml(near, "pPr", makeValue(near, "pStyle", style)), ...inside);

/** Make a control with its bookmark, as the template's own are. */
function makeControl({ nextId }: Draft, near: Element, name: string, text: string): Element[] {
  const about = makeXml(near, "sdtPr", makeValue(near, "tag", controlTag(name)));
  about.append(makeValue(near, "id", nextId()));
  const control = makeXml(near, "sdt", about, makeXml(near, "sdtContent", makeRun(near, text)));
  const [start, end] = [makeXml(near, "bookmarkStart"), makeXml(near, "bookmarkEnd")];
  const id = nextId();
  writeValue(start, id, "id");
  writeValue(start, bookmarkName(name), "name");
  writeValue(end, id, "id");
  return [start, control, end];
}

function makeAnswer(draft: Draft, near: Element, name: string, value: string | boolean): Element[] {
  const parts = nameParts(draft.sheet.questions, name);
  const label = makeRun(near, cleanText(parts?.words ?? name));
  if (value === true) {
    const box = makeControl(draft, near, name, TICKED);
    return [makeParagraph(near, "Option", ...box, makeRun(near, "\t"), label)];
  }
  const text = cleanText(parts?.labelOf(String(value)) ?? String(value));
  const answer = makeControl(draft, near, name, text);
  return [makeParagraph(near, "Question", label), makeParagraph(near, "Answer", ...answer)];
}

/** Write at the end what the template has no control for, such as the answer to a retired question. */
export function addMoreAnswers(draft: Draft): void {
  const body = draft.xml.documentElement.firstElementChild;
  const last = childOf(body ?? undefined, "sectPr");
  if (!last || draft.values.size === 0) return;
  const answers = [...draft.values].flatMap(([name, value]) =>
    makeAnswer(draft, last, name, value),
  );
  const [title, intro] = [makeRun(last, TITLE), makeRun(last, INTRO)];
  last.before(
    makeParagraph(last, "Heading1", title),
    makeParagraph(last, "Guidance", intro),
    ...answers,
  );
}

import { nameParts } from "../../sheet/name-parts";
import { bookmarkName, controlTag } from "../package/bookmark-name";
import { MORE_WORDS } from "../package/more-words";
import { childOf, makeXml, writeValue } from "../package/xml";
import type { Draft } from "./draft";
import { cleanText, makeRuns, TICKED } from "./fill-control";
import { isRightToLeft, turnParagraph } from "./turn-paragraph";

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
  const control = makeXml(near, "sdt", about, makeXml(near, "sdtContent", ...makeRuns(near, text)));
  const [start, end] = [makeXml(near, "bookmarkStart"), makeXml(near, "bookmarkEnd")];
  const id = nextId();
  writeValue(start, id, "id");
  writeValue(start, bookmarkName(name), "name");
  writeValue(end, id, "id");
  return [start, control, end];
}

function makeAnswer(draft: Draft, near: Element, name: string, value: string | boolean): Element[] {
  const parts = nameParts(draft.sheet.questions, name);
  const label = makeRuns(near, cleanText(parts?.words ?? name));
  if (value === true) {
    const box = makeControl(draft, near, name, TICKED);
    return [makeParagraph(near, "Option", ...box, ...makeRuns(near, "\t"), ...label)];
  }
  const text = cleanText(parts?.labelOf(String(value)) ?? String(value));
  const answer = makeControl(draft, near, name, text);
  const paragraph = makeParagraph(near, "Answer", ...answer);
  if (isRightToLeft(text)) turnParagraph(paragraph);
  return [makeParagraph(near, "Question", ...label), paragraph];
}

/** Write at the end what the template has no control for, such as the answer to a retired question. */
export function addMoreAnswers(draft: Draft): void {
  const body = draft.xml.documentElement.firstElementChild;
  const last = childOf(body ?? undefined, "sectPr");
  if (!last || draft.values.size === 0) return;
  const answers = [...draft.values].flatMap(([name, value]) =>
    makeAnswer(draft, last, name, value),
  );
  const [title, intro] = [makeRuns(last, MORE_WORDS.title), makeRuns(last, MORE_WORDS.intro)];
  last.before(
    makeParagraph(last, "Heading1", ...title),
    makeParagraph(last, "Guidance", ...intro),
    ...answers,
  );
}

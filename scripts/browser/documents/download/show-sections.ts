/** Answers to read, each below its question, section by section. */

import type { Answer, Answers, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { capitalise } from "../../answers/capitalise";
import { makeElement } from "../../dialogs/make-element";
import type { Part, Question } from "../../form/questions";
import { sayPart } from "../../form/say-part";

/** Show what somebody wrote, as text, with its lines; a date or a number stays in one piece. */
function showText(part: Part, text: string, tag: "p" | "dd" | "li"): HTMLElement {
  const isWhole = part.kind === "date" || part.kind === "number";
  const attributes = { dir: "auto", class: isWhole ? "worksheet-whole" : "worksheet-said" };
  return makeElement(tag, attributes, sayPart(part, text));
}

/** Show the parts of a row or of a signature that are filled, each with its question. */
function showParts({ parts }: Question, filled: Row): HTMLElement {
  const known = new Set(parts.map(({ id }) => id));
  const others = Object.keys(filled).filter((id) => !known.has(id));
  const all: Part[] = [
    ...parts,
    ...others.map((id) => ({ id, kind: "text", label: id, unit: "", options: [] })),
  ];
  const lines = all
    .filter(({ id }) => !isBlank(filled[id]))
    .map((part) =>
      makeElement(
        "div",
        {},
        makeElement("dt", {}, part.label),
        showText(part, filled[part.id] ?? "", "dd"),
      ),
    );
  return makeElement("dl", { class: "worksheet-parts" }, ...lines);
}

function showAnswer(question: Question, answer: Answer): HTMLElement {
  if (question.kind === "rows") {
    const rows = (answer as readonly Row[]).map((row, at) =>
      makeElement(
        "li",
        {},
        makeElement("strong", {}, `${capitalise(question.row)} ${at + 1}`),
        showParts(question, row),
      ),
    );
    return makeElement("ol", { class: "worksheet-look-rows" }, ...rows);
  }
  if (question.kind === "signature") return showParts(question, answer as Row);
  if (question.kind === "checklist") {
    const items = (answer as readonly string[]).map((id) => showText(question, id, "li"));
    return makeElement("ul", {}, ...items);
  }
  return showText(question, answer as string, "p");
}

/** Show one section: what is answered in it, and below that what is said of the rest. */
export function showSection(
  title: string,
  answered: readonly (readonly [Question, Answer])[],
  blank: readonly HTMLElement[],
): HTMLElement {
  const shown = answered.map(([question, answer]) =>
    makeElement(
      "div",
      { class: "worksheet-look-answer" },
      makeElement("h4", {}, question.label),
      showAnswer(question, answer),
    ),
  );
  return makeElement("section", {}, makeElement("h3", {}, title), ...shown, ...blank);
}

/** Show all sections that have an answer, in the order of the page. */
export function showSections(questions: readonly Question[], answers: Answers): HTMLElement[] {
  const titles = [...new Set(questions.map(({ section }) => section))];
  return titles.flatMap((title) => {
    const answered = questions
      .filter(({ id, section }) => section === title && !isBlank(answers.get(id)))
      .map((question) => [question, answers.get(question.id) as Answer] as const);
    return answered.length > 0 ? [showSection(title, answered, [])] : [];
  });
}

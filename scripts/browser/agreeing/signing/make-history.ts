import type { Answer } from "../../answers/answer";
import { sayCount } from "../../answers/say-count";
import { makeElement } from "../../dialogs/make-element";
import type { Question } from "../../form/questions";
import type { AgreementRow } from "../changes/list-agreements";
import { listAgreements } from "../changes/list-agreements";
import { sayWhole } from "../changes/say-briefly";
import type { Agreement, AnswerSet } from "../record/agreement";
import { nameAll } from "./say-agreed";

/** List all that was agreed then, as it was. */
function makeAnswers(questions: readonly Question[], answers: AnswerSet): HTMLElement {
  const read = ({ id }: Question): Answer | undefined =>
    Object.hasOwn(answers, id) ? answers[id] : undefined;
  const said = questions.flatMap((question) => {
    const words = sayWhole(question, read(question));
    return words === ""
      ? []
      : [makeElement("dt", {}, question.label), makeElement("dd", {}, words)];
  });
  const summary = makeElement("summary", {}, `All ${sayCount(said.length / 2, "answer")}`);
  return makeElement("details", {}, summary, makeElement("dl", {}, ...said));
}

function makeRow(
  { date, names, changed }: AgreementRow,
  answers: HTMLElement,
  isFirst: boolean,
): HTMLElement {
  const again = isFirst ? "Agreed" : "Agreed again";
  return makeElement(
    "li",
    {},
    makeElement("p", {}, makeElement("strong", {}, `${again} on ${date}`), `, ${nameAll(names)}`),
    ...(changed.length > 0
      ? [makeElement("ul", {}, ...changed.map((words) => makeElement("li", {}, words)))]
      : []),
    answers,
  );
}

/** Make the history of agreements, folded: when, by whom, and what had changed by then. */
export function makeHistory(
  { agreed }: Pick<Agreement, "agreed">,
  questions: readonly Question[],
): HTMLDetailsElement {
  const rows = listAgreements({ agreed }, questions).map((row, at) =>
    makeRow(row, makeAnswers(questions, agreed[at]?.answers ?? {}), at === 0),
  );
  return makeElement(
    "details",
    { class: "worksheet-agreements", "data-worksheet-agreements": "" },
    makeElement("summary", {}, `What you agreed (${agreed.length})`),
    makeElement("ol", {}, ...rows),
  );
}

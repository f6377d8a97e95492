import { choose } from "./ask";
import { makeElement } from "./make-element";
import { makeTrouble } from "./make-trouble";

/** Several questions in one dialog, each with two sides or more. */
export interface Sides {
  readonly name: string;
  readonly title: string;
  /** What stands above the questions. */
  readonly body: readonly Node[];
  readonly questions: readonly HTMLFieldSetElement[];
  /** What the list of the questions is, to those who do not see it. */
  readonly list: Readonly<Record<string, string>>;
  /** The words of the way on. */
  readonly yes: string;
}

/** Ask for a side of each, and return the chosen ones in their order; undefined on *Cancel*. */
export async function askSides(
  frame: HTMLElement,
  { name, title, body, questions, list: attributes, yes }: Sides,
): Promise<readonly string[] | undefined> {
  const trouble = makeTrouble("Choose a side for each of them.");
  const list = makeElement("div", attributes, ...questions);
  list.addEventListener("change", () => trouble.hide());
  const isSure = await choose<true>(frame, {
    name,
    title,
    body: [...body, list, trouble.element],
    ways: [{ words: yes, way: true }],
    otherwise: "Cancel",
    isAnswered() {
      const open = questions.find((question) => !question.querySelector(":checked"));
      if (open) trouble.show(open.querySelector("input"));
      return open === undefined;
    },
  });
  if (!isSure) return undefined;
  return questions.map(
    (question) => question.querySelector<HTMLInputElement>(":checked")?.value ?? "",
  );
}

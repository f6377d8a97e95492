import type { Question } from "../../../form/questions";
import type { Sheet } from "../../sheet/filled-sheet";
import type { Control } from "./match-controls";

/** What of a worksheet a document has no place for. */
export interface Gaps {
  /** Ids of questions without any field. */
  readonly absent: readonly string[];
  /** Questions of which a part has none. */
  readonly partial: readonly Question[];
}

/** List the controls that a question has in every document: of rows, those of the first. */
function listExpected({ id, kind, options, parts }: Question): string[] {
  if (kind === "checklist") return options.map((option) => `${id}__${option.id}`);
  const prefix = kind === "rows" ? `${id}__1` : id;
  return parts.length > 0 ? parts.map((part) => `${prefix}__${part.id}`) : [id];
}

/** Find what a document lacks: pages may have been taken out, or fields turned into print. */
export function findGaps(sheet: Sheet, controls: ReadonlyMap<string, Control>): Gaps {
  const found = new Set<string>();
  const names = new Set<string>();
  for (const { name, question } of controls.values()) {
    found.add(question.id);
    names.add([question.id, ...name.split("__").slice(1)].join("__"));
  }
  const partial = sheet.questions.filter(
    (question) =>
      found.has(question.id) && !listExpected(question).every((name) => names.has(name)),
  );
  const absent = sheet.questions.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  return { absent, partial };
}

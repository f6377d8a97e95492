/** A filled worksheet as a short list of blocks, which any kind of text can be made from. */

import type { Answer, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { capitalise } from "../../answers/capitalise";
import type { Part, Question } from "../../form/questions";
import { sayPart } from "../../form/say-part";
import type { FilledSheet } from "../sheet/filled-sheet";

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      /** What one row is called. */
      readonly noun: string;
      readonly head: readonly string[];
      readonly rows: readonly string[][];
    };

/** Make a table of rows, with the columns that somebody filled. */
function makeTable({ row, parts }: Question, rows: readonly Row[]): Block {
  const known = new Set(parts.map(({ id }) => id));
  const others = [...new Set(rows.flatMap((each) => Object.keys(each)))].filter(
    (id) => !known.has(id),
  );
  const columns: Part[] = [
    ...parts,
    ...others.map((id) => ({ id, kind: "text", label: id, unit: "", options: [] })),
  ].filter(({ id }) => rows.some((each) => !isBlank(each[id])));
  return {
    kind: "table",
    noun: capitalise(row),
    head: columns.map(({ label }) => label),
    rows: rows.map((each) => columns.map((column) => sayPart(column, each[column.id] ?? ""))),
  };
}

function describeAnswer(question: Question, answer: Answer): Block {
  if (question.kind === "rows") return makeTable(question, answer as readonly Row[]);
  if (question.kind === "checklist") {
    const items = (answer as readonly string[]).map((id) => sayPart(question, id));
    return { kind: "list", items };
  }
  if (question.kind === "signature") {
    const filled = question.parts.filter(({ id }) => !isBlank((answer as Row)[id]));
    const lines = filled.map(
      (part) => `${part.label}: ${sayPart(part, (answer as Row)[part.id] ?? "")}`,
    );
    return { kind: "text", text: lines.join("\n") };
  }
  return { kind: "text", text: sayPart(question, answer as string) };
}

/** List the title and, under their sections, the questions that are answered. */
export function listBlocks({ title, questions, answers }: FilledSheet): Block[] {
  const blocks: Block[] = [{ kind: "heading", level: 2, text: title }];
  let section = "";
  for (const question of questions) {
    const answer = answers.get(question.id);
    if (answer === undefined || isBlank(answer)) continue;
    if (question.section !== section) {
      blocks.push({ kind: "heading", level: 3, text: question.section });
      section = question.section;
    }
    blocks.push({ kind: "heading", level: 4, text: question.label });
    blocks.push(describeAnswer(question, answer));
  }
  return blocks;
}

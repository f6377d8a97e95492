/** A filled worksheet as a document to read: only what was answered, in sentences. */

import { listAgreements } from "../../agreeing/changes/list-agreements";
import type { Answer, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { capitalise } from "../../answers/capitalise";
import type { Part, Question } from "../../form/questions";
import type { FilledSheet } from "../sheet/filled-sheet";
import { beginLarge } from "./begin-large";
import { composeRows } from "./compose-rows";
import type { DescribedReading, DescribedSection, DescribedSentence } from "./described-reading";
import { fillSentence, listGaps } from "./fill-sentence";
import type { Prose, ProseBlock, Signer, Words } from "./prose-block";
import { wordAnswer, wordPart, wordTicks } from "./word-answer";

/** One time that both agreed anew: when, and what changed. */
export interface Agreement {
  readonly date: string;
  readonly names: string;
  readonly changed: string;
}

type Filled = Pick<FilledSheet, "questions" | "answers" | "agreement">;

/** End a question as the words before its answer do. */
export const makeLead = (label: string): string => (/[?:.!…]$/u.test(label) ? label : `${label}:`);

class Composer {
  private readonly said = new Set<string>();
  private readonly byId: ReadonlyMap<string, Question>;

  constructor(
    private readonly reading: DescribedReading,
    private readonly sheet: Filled,
  ) {
    this.byId = new Map(sheet.questions.map((question) => [question.id, question]));
  }

  private answerOf(id: string): Answer | undefined {
    const answer = this.sheet.answers.get(id);
    return isBlank(answer) ? undefined : answer;
  }

  private word(id: string): Words | undefined {
    const [question, answer] = [this.byId.get(id), this.answerOf(id)];
    if (!question || answer === undefined) return undefined;
    return wordAnswer(this.reading, this.sheet, question, answer);
  }

  /** Fill a sentence, and remember whose answers are in it. */
  private fill(sentence: DescribedSentence): Words | undefined {
    const words = fillSentence(sentence, (id) => this.word(id));
    for (const name of listNames(words ?? [])) this.said.add(name.split("__")[0] ?? "");
    return words && beginLarge(words, (id) => this.byId.get(id)?.kind ?? "");
  }

  /** Fill a paragraph; what its sentences have no room for comes behind it. */
  private composeParagraph(sentences: readonly DescribedSentence[]): ProseBlock[] {
    const filled = sentences.map((each) => this.fill(each)).filter((each) => each !== undefined);
    if (filled.length === 0) return [];
    const words = filled.flatMap((each, at) => (at === 0 ? each : [" ", ...each]));
    return [{ kind: "paragraph", lead: "", words }];
  }

  /** Compose what no sentence says: a question and its answer. */
  private composeAnswer(question: Question, isFirst: boolean): ProseBlock[] {
    const answer = this.answerOf(question.id);
    if (answer === undefined || this.said.has(question.id)) return [];
    this.said.add(question.id);
    const lead = makeLead(question.label);
    if (question.kind === "rows") {
      return composeRows(question, answer as readonly Row[], isFirst ? "" : lead);
    }
    if (question.kind === "checklist") return [this.composeLists(question)];
    if (question.kind === "choice") {
      const label = question.options.find(({ id }) => id === answer)?.label ?? String(answer);
      return [{ kind: "paragraph", lead, words: [{ name: question.id, inside: [label] }] }];
    }
    const piece = wordPart(question, question.id, answer as string);
    const plain = typeof piece === "string" ? piece : { ...piece, isStrong: false };
    return [{ kind: "paragraph", lead, words: [plain] }];
  }

  /** Compose a list of ticks, with the one that stands beside it. */
  private composeLists(question: Question): ProseBlock {
    const make = (each: Question) => ({
      lead: makeLead(each.label),
      items: wordTicks(this.reading, this.sheet, each, false),
    });
    const beside = this.sheet.questions.find(
      ({ id }) => this.reading.beside[id] === question.id && this.answerOf(id) !== undefined,
    );
    if (!beside || this.said.has(beside.id)) return { kind: "lists", lists: [make(question)] };
    this.said.add(beside.id);
    return { kind: "lists", lists: [make(question), make(beside)] };
  }

  composeSection(questions: readonly Question[], described: DescribedSection | undefined) {
    const paragraphs = described?.paragraphs ?? [];
    const waiting = new Set(paragraphs);
    const named = new Set(paragraphs.flat(2).flatMap(listGaps));
    const blocks: ProseBlock[] = [];
    for (const question of questions) {
      const own = [...waiting].filter((each) =>
        each.flat().flatMap(listGaps).includes(question.id),
      );
      for (const paragraph of own) {
        waiting.delete(paragraph);
        blocks.push(...this.composeParagraph(paragraph));
      }
      if (question.kind !== "signature" && !this.isWorded(question.id, named)) {
        blocks.push(...this.composeAnswer(question, blocks.length === 0));
      }
    }
    for (const question of questions) {
      if (question.kind !== "signature") blocks.push(...this.composeAnswer(question, false));
    }
    return blocks;
  }

  /** Tell whether a sentence of this section may say the answer, or the words of one of its options. */
  private isWorded(id: string, named: ReadonlySet<string>): boolean {
    if (named.has(id)) return true;
    return [...named].some((field) =>
      Object.values(this.reading.options[field] ?? {}).some((each) =>
        each.flatMap(listGaps).includes(id),
      ),
    );
  }
}

/** List the names of all stretches of words. */
function listNames(words: Words): string[] {
  return words.flatMap((piece) =>
    typeof piece === "string"
      ? []
      : [...(piece.name === undefined ? [] : [piece.name]), ...listNames(piece.inside)],
  );
}

function makeSigner({ id, label, parts }: Question, answer: Row | undefined): Signer {
  const find = (part: string): Part | undefined => parts.find((each) => each.id === part);
  const word = (part: string): Words => {
    const [known, value] = [find(part), answer?.[part] ?? ""];
    if (!known || value === "") return [];
    const piece = wordPart(known, `${id}__${part}`, value);
    return typeof piece === "string" ? [piece] : [{ ...piece, isStrong: false }];
  };
  return { label, name: word("name"), date: word("date") };
}

/** List the times that both agreed anew; the first time is what the document itself says. */
function listAgain({ agreement, questions }: Filled): Agreement[] {
  const rows = agreement ? listAgreements(agreement, questions).slice(1) : [];
  return rows.map(({ date, names, changed }) => ({
    date,
    names: names.join(", "),
    changed: changed.join(" "),
  }));
}

function composeAgain(agreements: readonly Agreement[]): ProseBlock[] {
  if (agreements.length === 0) return [];
  const rows = agreements.map(({ date, names, changed }) => [[date], [names], [changed]]);
  const head = ["Date", "Who", "What changed"];
  return [
    { kind: "heading", text: "Agreed again" },
    { kind: "table", lead: "", head, widths: [16, 24, 50], rows },
  ];
}

/** Say at the top whose document it is, as far as they have signed. */
function composePeople(signers: readonly Question[], { answers }: Filled): ProseBlock[] {
  const people = signers.map(({ id, label }) => ({
    label: capitalise(label.replace(/^the /i, "")),
    name: ((answers.get(id) ?? {}) as Row).name ?? "",
  }));
  return people.some(({ name }) => name !== "") ? [{ kind: "people", people }] : [];
}

/**
 * Compose the document to read: title, sections, when it was agreed again, and signatures last.
 *
 * An answer stands in it once; each control's name marks the words that hold its answer.
 */
export function composeProse(
  reading: DescribedReading,
  sheet: Filled,
  agreements: readonly Agreement[] = listAgain(sheet),
): Prose {
  const composer = new Composer(reading, sheet);
  const titles = [...new Set(sheet.questions.map(({ section }) => section))];
  const signers = sheet.questions.filter(({ kind }) => kind === "signature");
  const blocks = composePeople(signers, sheet);
  const describe = (section: string) => reading.sections.find((each) => each.section === section);
  const head = (section: string) => describe(section)?.title ?? section.replace(/^\d+\. /, "");
  for (const section of titles) {
    const questions = sheet.questions.filter((question) => question.section === section);
    const own = composer.composeSection(questions, describe(section));
    if (own.length > 0) blocks.push({ kind: "heading", text: head(section) }, ...own);
  }
  blocks.push(...composeAgain(agreements));
  const [first] = signers;
  if (first) {
    const text = head(first.section);
    blocks.push(
      { kind: "heading", text },
      {
        kind: "signatures",
        note: reading.signing,
        signers: signers.map((each) => makeSigner(each, sheet.answers.get(each.id) as Row)),
      },
    );
  }
  return { title: reading.title, blocks };
}

/** Reading what is kept of an agreement, as untrusted as all else that comes from a file. */

import { copyUnasked, DANGEROUS } from "../../answers/shape-answer";
import { isWholeDay } from "../../answers/whole-day";
import type { Agreed, Agreement, AnswerSet, Choice, PartChoice, Signed, Theirs } from "./agreement";
import { TAKES } from "./agreement";

type Parts = Readonly<Record<string, unknown>>;

// More than two people come to in years; the newest stay.
const MOST_AGREED = 100;
const MOST_SIGNED = 20;
const LONGEST_NAME = 300;
const LONGEST_KEY = 200;
const ID = /^[a-z][a-z0-9_-]{0,79}$/;

const isParts = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const readText = (value: unknown): string =>
  typeof value === "string" ? value.slice(0, LONGEST_NAME) : "";

/** Read what stands under each name, into a fresh object; what nobody can read is left out. */
function readEach<Value>(
  found: unknown,
  isName: (name: string) => boolean,
  read: (value: unknown) => Value | undefined,
): Record<string, Value> {
  const entries = isParts(found) ? Object.entries(found) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const known = isName(name) && !DANGEROUS.has(name) ? read(value) : undefined;
      return known === undefined ? [] : [[name, known] as const];
    }),
  );
}

const isId = (name: string) => ID.test(name);

/** Their shapes are for whoever shows them: what a question is may have changed since. */
const readAnswers = (found: unknown): AnswerSet => readEach(found, isId, copyUnasked) as AnswerSet;

function readPartChoice(found: unknown): PartChoice | undefined {
  if (!isParts(found)) return undefined;
  const take = TAKES.find((each) => each === found.take);
  if (take === undefined) return undefined;
  return { take, ...(found.own !== undefined && { own: copyUnasked(found.own) }) };
}

function readChoice(found: unknown): Choice | undefined {
  const parts = readEach(
    isParts(found) ? found.parts : undefined,
    ({ length }) => length <= LONGEST_KEY,
    readPartChoice,
  );
  const choice = { ...readPartChoice(found), ...(Object.keys(parts).length > 0 && { parts }) };
  return Object.keys(choice).length > 0 ? choice : undefined;
}

function readTheirs(found: unknown): Theirs | undefined {
  if (!isParts(found)) return undefined;
  const saved = isWholeDay(found.saved) ? found.saved : "";
  return { answers: readAnswers(found.answers), name: readText(found.name), saved };
}

function readSigned(found: unknown): Signed[] {
  if (!isParts(found) || typeof found.field !== "string" || !isId(found.field)) return [];
  const [name, date] = [readText(found.name), readText(found.date)];
  return name === "" ? [] : [{ field: found.field, name, date }];
}

function readAgreed(found: unknown): Agreed[] {
  if (!isParts(found) || !isWholeDay(found.day) || !Array.isArray(found.signatures)) return [];
  const signatures = found.signatures.slice(0, MOST_SIGNED).flatMap(readSigned);
  const recorded = isWholeDay(found.recorded) && { recorded: found.recorded };
  return [{ day: found.day, ...recorded, signatures, answers: readAnswers(found.answers) }];
}

/** Read what is kept of an agreement into fresh objects; undefined where there is nothing. */
export function readAgreement(found: unknown): Agreement | undefined {
  if (!isParts(found)) return undefined;
  const theirs = readTheirs(found.theirs);
  const mine = isParts(found.mine) ? readAnswers(found.mine) : undefined;
  const choices = readEach(found.choices, isId, readChoice);
  const list: unknown[] = Array.isArray(found.agreed) ? found.agreed.slice(-MOST_AGREED) : [];
  const agreed = list.flatMap(readAgreed);
  if (!theirs && !mine && agreed.length === 0) return undefined;
  return { ...(theirs && { theirs }), ...(mine && { mine }), choices, agreed };
}

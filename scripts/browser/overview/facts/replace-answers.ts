import type { Answers } from "../../answers/answer";
import { isSameAnswer } from "../../answers/answer";
import type { Entry, Filled } from "./collect-entries";
import type { DescribedWorksheet } from "./described-worksheet";
import type { Person, Work } from "./list-people";
import { listLasting, makePerson } from "./list-people";
import type { ToDo } from "./list-to-do";
import { nameToDo } from "./list-to-do";

/** Tell whether two entries answer the same, but for one question. */
function isSameBeside({ answers: before }: Entry, answers: Answers, field: string): boolean {
  const asked = new Set([...before.keys(), ...answers.keys()]);
  asked.delete(field);
  return [...asked].every((id) => isSameAnswer(before.get(id), answers.get(id)));
}

/** Tell whether two people have the same to do, but for one thing. */
function isSameToDo(before: Person, after: Person, name: string): boolean {
  const say = ({ toDo }: Person) =>
    toDo
      .filter((each) => nameToDo(each) !== name)
      .map((each) => [nameToDo(each), each.what, each.who, each.by]);
  return JSON.stringify(say(before)) === JSON.stringify(say(after));
}

function replaceIn(filled: Filled, key: string, answers: Answers): Filled {
  const replace = (entry: Entry): Entry =>
    entry.names.worksheet === key ? { ...entry, answers } : entry;
  const [first, ...rest] = filled.entries;
  return { ...filled, entries: [replace(first), ...rest.map(replace)] };
}

/**
 * Return all work with the answers of one entry as they are since something to do was marked there.
 *
 * Undefined where they say more than that: then everything is to be looked at anew.
 */
export function replaceAnswers(
  work: Work,
  toDo: ToDo,
  answers: Answers,
  worksheets: readonly DescribedWorksheet[],
): { readonly work: Work; readonly person: Person } | undefined {
  const key = toDo.entry.names.worksheet;
  const holds = ({ entries }: Filled) => entries.some(({ names }) => names.worksheet === key);
  const before = listLasting(work).find(({ filled }) => filled.some(holds));
  const entry = before?.filled.find(holds)?.entries.find(({ names }) => names.worksheet === key);
  if (!before || !entry || !isSameBeside(entry, answers, toDo.field)) return undefined;
  const filled = before.filled.map((each) => replaceIn(each, key, answers));
  const person = makePerson(before.relationship, filled, worksheets);
  if (!isSameToDo(before, person, nameToDo(toDo))) return undefined;
  const put = (each: Person) => (each === before ? person : each);
  return {
    person,
    work: { ...work, people: work.people.map(put), nobody: work.nobody && put(work.nobody) },
  };
}

import type { Answer, Answers, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { isMet } from "../../form/asked";
import type { Take } from "../record/agreement";
import type { Choices } from "./choice";
import type { Compared, ComparedQuestion, NamedPair } from "./compared";
import { joinAnswers } from "./join-answers";
import type { Matter, State } from "./matter";
import { saysSame } from "./says-same";
import { settleMatter } from "./settle-matter";

/** What was compared, and what is agreed by it so far. */
export interface Comparison {
  readonly matters: readonly Matter[];
  /** What is settled: one that was left out is not in it. */
  readonly answers: Answers;
  /** The keys of what has to be settled and is, and of what is not yet, in page order. */
  readonly settled: readonly string[];
  readonly open: readonly string[];
  /** How much is agreed without a word, because both say it. */
  readonly same: number;
}

const NOBODY = { mine: [], theirs: [] } as const;

// Two rows are always more than one of them.
const BOTH_ROWS: readonly Row[] = [];

/** Whose answer to a question counts, where it is asked after one side's answer alone. */
type Followed = "mine" | "theirs" | undefined;

/** Tell how two answers to one question stand to each other. */
function findState(kind: string, mine: Answer | undefined, theirs: Answer | undefined): State {
  if (isBlank(mine)) return isBlank(theirs) ? "blank" : "theirs";
  if (isBlank(theirs)) return "mine";
  return saysSame(kind, mine, theirs) ? "same" : "different";
}

/** List what can be chosen; the two together only where that is more than either. */
function listWays(state: State, kind: string, both: Answer | undefined, sides: Sides): Take[] {
  const isMore =
    both !== undefined && !saysSame(kind, both, sides.mine) && !saysSame(kind, both, sides.theirs);
  if (state === "different")
    return ["mine", "theirs", ...(isMore ? (["both"] as const) : []), "own"];
  if (state === "same") return ["mine", "own", "left-out"];
  if (state === "mine" || state === "theirs") return [state, "own", "left-out"];
  return ["own", "left-out"];
}

interface Sides {
  readonly mine: Answer | undefined;
  readonly theirs: Answer | undefined;
}

/** Compare the rows of one question, each by itself. */
function compareRows(id: string, pairs: readonly NamedPair[], { mine, theirs }: Sides): Matter[] {
  const rows = [(mine ?? []) as readonly Row[], (theirs ?? []) as readonly Row[]] as const;
  return pairs.map((pair, at) => {
    const sides = {
      mine: pair.mine === undefined ? undefined : rows[0][pair.mine],
      theirs: pair.theirs === undefined ? undefined : rows[1][pair.theirs],
    };
    const state = findState("rows", sides.mine, sides.theirs);
    const ways = listWays(state, "rows", BOTH_ROWS, sides);
    const key = `${id} ${pair.name}`;
    return { key, field: id, state, row: at + 1, ...sides, ways, followers: NOBODY };
  });
}

/** Compare the two answers to one question; of rows, each row. */
function compareQuestion(
  question: ComparedQuestion,
  pairs: readonly NamedPair[],
  sides: Sides,
  isAskedFor: boolean,
): Matter[] {
  const { id: field, kind } = question;
  const found = findState(kind, sides.mine, sides.theirs);
  if (kind === "rows" && found !== "blank") return compareRows(field, pairs, sides);
  const state = found === "blank" && isAskedFor ? "asked" : found;
  const both = joinAnswers(question, sides.mine, sides.theirs);
  const ways = listWays(state, kind, both, sides);
  return [{ key: field, field, state, ...sides, ways, followers: NOBODY }];
}

/** Goes through the questions from the first to the last, so that each knows what is agreed above it. */
class Walk {
  readonly #compared: Compared;
  readonly #choices: Choices;
  readonly #matters: Matter[] = [];
  readonly #answers: Answers = new Map();
  readonly #settled: string[] = [];
  readonly #open: string[] = [];
  /** Questions of which something is open, or which wait for one of these. */
  readonly #unsure = new Set<string>();
  #same = 0;

  constructor(compared: Compared, choices: Choices) {
    this.#compared = compared;
    this.#choices = choices;
    for (const question of compared.questions) this.#take(question);
  }

  /** Give what was found; followers are known only once all were seen. */
  finish(): Comparison {
    const matters = this.#matters.map((matter) => ({
      ...matter,
      followers: {
        mine: this.#listFollowers(matter.field, "mine"),
        theirs: this.#listFollowers(matter.field, "theirs"),
      },
    }));
    return {
      matters,
      answers: this.#answers,
      settled: this.#settled,
      open: this.#open,
      same: this.#same,
    };
  }

  #take(question: ComparedQuestion): void {
    const { id } = question;
    const condition = this.#compared.conditions.get(id);
    const isKnown =
      condition && this.#compared.questions.some((each) => each.id === condition.field);
    if (!condition || !isKnown) this.#compare(question, false);
    else if (this.#unsure.has(condition.field)) this.#unsure.add(id);
    else if (isMet(condition, this.#compared.conditions, this.#answers)) this.#follow(question);
  }

  /** Take a question that is asked after another one's answer. */
  #follow(question: ComparedQuestion): void {
    const follows = this.#findFollowed(question.id);
    const answer = follows && this.#compared[follows].get(question.id);
    if (!follows) this.#compare(question, true);
    else if (answer !== undefined && !isBlank(answer)) this.#answers.set(question.id, answer);
  }

  /** Tell with whose answer a question goes, where only one of the two was asked it. */
  #findFollowed(id: string): Followed {
    const { mine, theirs, conditions } = this.#compared;
    const condition = conditions.get(id);
    if (!condition) return undefined;
    const [isMine, isTheirs] = [mine, theirs].map((each) => isMet(condition, conditions, each));
    if (isMine === isTheirs) return undefined;
    return isMine ? "mine" : "theirs";
  }

  #compare(question: ComparedQuestion, isAskedFor: boolean): void {
    const { mine, theirs, pairs } = this.#compared;
    const sides = { mine: mine.get(question.id), theirs: theirs.get(question.id) };
    const matters = compareQuestion(question, pairs.get(question.id) ?? [], sides, isAskedFor);
    this.#matters.push(...matters);
    const rows: Row[] = [];
    for (const matter of matters) {
      const settled = settleMatter(matter, question, this.#choices[matter.key]);
      this.#count(matter, settled !== undefined);
      if (matter.row !== undefined) rows.push(...((settled ?? []) as readonly Row[]));
      else if (settled !== undefined && !isBlank(settled)) this.#answers.set(question.id, settled);
    }
    if (rows.length > 0) this.#answers.set(question.id, rows);
  }

  #count({ key, field, state }: Matter, isSettled: boolean): void {
    const isToSettle = state !== "same" && state !== "blank";
    if (state === "same") this.#same += 1;
    if (isToSettle) (isSettled ? this.#settled : this.#open).push(key);
    if (isToSettle && !isSettled) this.#unsure.add(field);
  }

  /** List the questions that only one side was asked, after its answer to this one. */
  #listFollowers(field: string, side: "mine" | "theirs"): string[] {
    const { questions, conditions } = this.#compared;
    const followers = questions.filter(
      ({ id }) => conditions.get(id)?.field === field && this.#findFollowed(id) === side,
    );
    return followers.flatMap(({ id }) => [id, ...this.#listFollowers(id, side)]);
  }
}

/**
 * Compare two people's answers, question by question and row by row, and follow what they chose.
 *
 * Nothing is decided here: what differs, or only one of them says, is open until they choose. A
 * question that waits for another's answer is compared once that is settled; where only one of the
 * two was asked it, its answer goes where that side's goes.
 */
export const listMatters = (compared: Compared, choices: Choices): Comparison =>
  new Walk(compared, choices).finish();

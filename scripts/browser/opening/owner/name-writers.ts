import type { Answers } from "../../answers/answer";
import type { OpenWorksheet } from "../../session/open-worksheet";
import type { Names } from "./decide-owner";

// Longer than any name: what stands there is something else.
const LONGEST = 60;

/** List the names that were written into the answers, as signatures ask for them. */
export function listNames({ fields }: OpenWorksheet, answers: Answers): Names {
  const signed = fields.filter(({ kind }) => kind === "signature");
  return signed.flatMap(({ id }) => {
    const { name = "" } = (answers.get(id) ?? {}) as { name?: string };
    const tidy = name.replace(/\s+/g, " ").trim();
    return tidy === "" ? [] : [[id, tidy] as const];
  });
}

/** Name those who have written their names into the answers: “A and B”. */
export function nameWriters(worksheet: OpenWorksheet, answers: Answers): string {
  const known = [...new Set(listNames(worksheet, answers).map(([, name]) => name))];
  if (known.some((name) => name.length > LONGEST)) return "";
  return known.length > 1 ? `${known.slice(0, -1).join(", ")} and ${known.at(-1)}` : known.join("");
}

/**
 * Return what somebody new is likely to be called, by the names in their file; else nothing.
 *
 * It is the one name that does not stand on the page too: who opens it has signed both.
 */
export function suggestName(here: Names, inFile: Names): string {
  const own = new Set(here.map(([, name]) => name));
  const others = new Set(inFile.map(([, name]) => name).filter((name) => !own.has(name)));
  const [only = ""] = others;
  return others.size === 1 && only.length <= LONGEST ? only : "";
}

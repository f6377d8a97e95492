import type { Answers } from "../answers/answer";
import type { OpenWorksheet } from "../session/open-worksheet";

// Longer than any name: what stands there is something else.
const LONGEST = 60;

/** Name those who have written their names into the answers, as signatures ask for: “A and B”. */
export function nameWriters({ fields }: OpenWorksheet, answers: Answers): string {
  const signed = fields.filter(({ kind }) => kind === "signature");
  const names = signed.map(({ id }) => {
    const { name = "" } = (answers.get(id) ?? {}) as { name?: string };
    return name.replace(/\s+/g, " ").trim();
  });
  const known = [...new Set(names)].filter((name) => name !== "");
  if (known.some((name) => name.length > LONGEST)) return "";
  return known.length > 1 ? `${known.slice(0, -1).join(", ")} and ${known.at(-1)}` : known.join("");
}

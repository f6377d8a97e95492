import { LIMITS } from "../../answers/limits";
import { nameEither } from "../../answers/name-either";
import { NEVER } from "../../copies/name-file";

export interface CleanName {
  readonly name: string;
  /** What was taken out, each sign once. */
  readonly dropped: readonly string[];
  readonly isCut: boolean;
}

/** Take out of a name what no file's name can hold, and cut it where it is too long. */
export function cleanName(typed: string): CleanName {
  const dropped = [...new Set(typed.match(NEVER) ?? [])];
  const letters = [...typed.replace(NEVER, "")];
  return {
    name: letters.slice(0, LIMITS.nameLetters).join(""),
    dropped,
    isCut: letters.length > LIMITS.nameLetters,
  };
}

/** Finish a name that somebody wrote: no ending twice, no dots or spaces at its ends. */
export function finishName(typed: string, extension: string, otherwise: string): string {
  const { name } = cleanName(typed);
  const bare = name.toLowerCase().endsWith(`.${extension}`)
    ? name.slice(0, -extension.length - 1)
    : name;
  return bare.replace(/^[\s.]+|[\s.]+$/gu, "") || otherwise;
}

/** Say what was taken out of a name, or nothing. */
export function sayDropped({ dropped, isCut }: CleanName): string {
  const breaks = dropped.filter((sign) => /\p{Cc}/u.test(sign));
  const unseen = dropped.filter((sign) => /\p{Cf}/u.test(sign));
  const signs = dropped.filter((sign) => ![...breaks, ...unseen].includes(sign));
  const others = [
    ...(breaks.length > 0 ? ["line breaks"] : []),
    ...(unseen.length > 0 ? ["signs that nobody sees"] : []),
  ];
  const words = nameEither([...signs.map((sign) => `“${sign}”`), ...others]);
  const lines = [
    ...(words ? [`A file name cannot hold ${words}: left out.`] : []),
    ...(isCut ? [`Cut after ${LIMITS.nameLetters} letters.`] : []),
  ];
  return lines.join(" ");
}

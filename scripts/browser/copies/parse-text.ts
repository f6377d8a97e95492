import { CopyProblem } from "../answers/copy-problem";
import { CHOOSE, CUT_SHORT } from "../answers/recognise-file";

const SEVERAL =
  "The file holds more than one back-up, one behind the other, and it cannot be told which one " +
  "you want. Choose a file with one back-up.";
const OTHER_QUOTES =
  "A program has changed the quotation marks in the file, as word processors and mail do. Choose " +
  "the file as it was saved here.";
const OTHER_WORDS =
  "Beside the back-up the file holds other words, as of a mail that it was pasted into. They are " +
  "not shown here.";

/** What a program puts behind data, or leaves there: nothing that anybody wrote. */
const NOTHING = /^[\s\0\ufeff,;]*$/;

/** One value in a text, without commas that stand before a closing bracket. */
interface Found {
  readonly value: string;
  readonly end: number;
}

/** Find the end of a string that begins at a place; the text's own end where it has none. */
function findQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** Tell whether a comma stands before nothing but a bracket that closes. */
function isSpareComma(text: string, at: number): boolean {
  const next = /[^\s]/g;
  next.lastIndex = at + 1;
  const sign = next.exec(text)?.[0] ?? "";
  return sign === "}" || sign === "]";
}

/** Find the first value in braces, or nothing where its end is missing. */
function findValue(text: string): Found | undefined {
  const start = text.indexOf("{");
  let value = "";
  let depth = 0;
  for (let at = start; at >= 0 && at < text.length; at++) {
    const sign = text[at] ?? "";
    const from = at;
    if (sign === '"') at = findQuote(text, at);
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (sign === "," && isSpareComma(text, at)) continue;
    value += text.slice(from, at + 1);
    if (depth === 0) return { value, end: at + 1 };
  }
  return undefined;
}

/** Take off the marks with which mail programs begin each line of what is quoted or sent on. */
const unquote = (text: string) =>
  /^(> ?)+\{/m.test(text) ? text.replace(/^(?:> ?)+/gm, "") : text;

/** Parse what is a copy in a text that is not all of it, and say that there is more. */
function parseAmong(text: string): unknown {
  const found = findValue(text);
  if (!found) return undefined;
  const parsed: unknown = JSON.parse(found.value);
  const before = text.slice(0, text.indexOf("{"));
  const rest = text.slice(found.end);
  if (/\{\s*"/.test(rest)) throw new CopyProblem(SEVERAL);
  const isAlone = NOTHING.test(before) && NOTHING.test(rest);
  return isAlone ? parsed : Object.assign(parsed as object, { notes: [OTHER_WORDS] });
}

/**
 * Parse the text of a copy that was saved as data.
 *
 * What programs put around it or between does not matter: NULs, a spare comma, the words of a
 * mail. Throws CopyProblem.
 */
export function parseText(text: string): unknown {
  if (NOTHING.test(text)) throw new CopyProblem("The file is empty.");
  try {
    return JSON.parse(text);
  } catch {
    // Read with more patience below.
  }
  let parsed: unknown;
  try {
    parsed = parseAmong(unquote(text));
  } catch (problem) {
    if (problem instanceof CopyProblem) throw problem;
  }
  if (parsed !== undefined) return parsed;
  if (/\{\s*[“”„«»‘’]\s*\w+\s*[“”„«»‘’]\s*:/.test(text)) throw new CopyProblem(OTHER_QUOTES);
  const isCut = /^[\s\0\ufeff]*\{/.test(text);
  throw new CopyProblem(isCut ? CUT_SHORT : `The file is not a back-up. ${CHOOSE}`);
}

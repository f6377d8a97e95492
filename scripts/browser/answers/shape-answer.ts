import type { Answer, Row } from "./answer";
import { isBlank } from "./answer";

// A key of these in a hostile file would reach into every object of the page.
export const DANGEROUS = new Set(["__proto__", "constructor", "prototype"]);

/** Keep every character, with one kind of line end: what a textarea would hold. */
function shapeText(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return "";
  if (typeof raw === "number" && Number.isFinite(raw)) return String(raw);
  return typeof raw === "string" ? raw.replace(/\r\n?/g, "\n") : undefined;
}

function shapeChecklist(raw: unknown): readonly string[] | undefined {
  if (raw === null || raw === undefined || raw === "") return [];
  const list = Array.isArray(raw) ? raw : [raw];
  const ids = list.map(shapeText);
  if (ids.some((id) => id === undefined)) return undefined;
  return [...new Set(ids as string[])].filter((id) => id !== "");
}

/** Copy the text parts of an object into a fresh one without a prototype. */
function shapeRow(raw: unknown): Row | undefined {
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) return undefined;
  const row: Record<string, string> = Object.create(null);
  for (const [key, part] of Object.entries(raw)) {
    const text = shapeText(part);
    if (text === undefined) return undefined;
    if (!DANGEROUS.has(key)) row[key] = text;
  }
  return row;
}

function shapeRows(raw: unknown): readonly Row[] | undefined {
  if (raw === null || raw === undefined || raw === "") return [];
  if (!Array.isArray(raw)) return undefined;
  const rows = raw.map((row) => (row === null ? Object.create(null) : shapeRow(row)));
  if (rows.some((row) => row === undefined)) return undefined;
  return (rows as Row[]).filter((row) => !isBlank(row));
}

function shapeParts(raw: unknown): Row | undefined {
  return isBlank(raw) ? Object.create(null) : shapeRow(raw);
}

/** What the answer to each kind of field is made by. */
const SHAPERS = new Map<string, (raw: unknown) => Answer | undefined>([
  ["text", shapeText],
  ["long_text", shapeText],
  ["date", shapeText],
  ["number", shapeText],
  ["choice", shapeText],
  ["checklist", shapeChecklist],
  ["scale", shapeText],
  ["rows", shapeRows],
  ["signature", shapeParts],
]);

/**
 * Turn a value from a file or the database into an answer of a field's kind.
 *
 * A number given for text becomes text, a lone string for a checklist its only tick. What cannot
 * be read without guessing comes back as undefined; the caller keeps the value aside.
 */
export function shapeAnswer(kind: string, raw: unknown): Answer | undefined {
  return (SHAPERS.get(kind) ?? shapeText)(raw);
}

/** Copy a value that no field asks for, without its dangerous keys, to keep it untouched. */
export function copyUnasked(raw: unknown): unknown {
  if (typeof raw === "string") return shapeText(raw);
  if (Array.isArray(raw)) return raw.map(copyUnasked);
  if (raw === null || typeof raw !== "object") return raw;
  const safe = Object.entries(raw).filter(([key]) => !DANGEROUS.has(key));
  return Object.fromEntries(safe.map(([key, part]) => [key, copyUnasked(part)]));
}

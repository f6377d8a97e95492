/** Rows of worksheets that stand in lists of their own: what is to do, and what is aimed at. */

import type { Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { readCell } from "../../answers/read-cell";
import type { Carry } from "../../series/entries/carry-answers";
import { isSettled } from "../../series/entries/carry-answers";
import type { Entry, Filled } from "./collect-entries";
import type { ListedRows } from "./described-worksheet";

/** Where a row stands. */
export interface RowPlace {
  readonly entry: Entry;
  readonly field: string;
  /** Its place among the rows, from 0. */
  readonly at: number;
  readonly row: Row;
}

/** Something that somebody is to do. */
export interface ToDo extends RowPlace {
  readonly what: string;
  /** The id of who does it, such as "mentee", or "" where nobody said. */
  readonly who: string;
  /** The word for who does it. */
  readonly whoWords: string;
  /** By when: yyyy-mm-dd, or what was typed. */
  readonly by: string;
  /** What lets it stay behind; none where nothing does. */
  readonly settle: Carry["unless"];
}

/** Name something to do, as long as it stands where it stands. */
export const nameToDo = ({ entry, field, at }: RowPlace): string =>
  `${entry.names.worksheet} ${field} ${at}`;

/** Something that somebody aims at. */
export interface Aim {
  readonly what: string;
  /** How it stands, in words, or "". */
  readonly state: string;
}

/** The entry that counts: of a series the newest, because what is open has come along. */
export const findNewest = ({ entries }: Filled): Entry => entries.at(-1) ?? entries[0];

const read = (row: Row, { columns }: ListedRows, name: string): string =>
  readCell(row, columns[name] ?? []);

/** Return the words of an option; what is none, such as a number, or “constructor”, stands for itself. */
function sayOption({ words }: ListedRows, name: string, option: string): string {
  const known = words[name] ?? {};
  return Object.hasOwn(known, option) ? (known[option] ?? option) : option;
}

/** List the rows that hold anything, with their places. */
function listPlaces(entry: Entry, { from }: ListedRows): RowPlace[] {
  return from.flatMap((field) => {
    const rows: unknown = entry.answers.get(field);
    if (!Array.isArray(rows)) return [];
    return rows.flatMap((row: unknown, at) =>
      typeof row === "object" && !isBlank(row) ? [{ entry, field, at, row: row as Row }] : [],
    );
  });
}

/** List what is still to do in what is filled in of a worksheet. */
export function listToDo(filled: Filled): ToDo[] {
  const { overview, carry = [] } = filled.worksheet;
  const listed = overview?.toDo;
  if (!listed) return [];
  return listPlaces(findNewest(filled), listed).flatMap((place) => {
    const settle = carry.find(({ from, unless }) => from === place.field && unless)?.unless;
    const isDone = settle !== undefined && isSettled(place.row, { unless: settle });
    const what = read(place.row, listed, "what");
    if (isDone || what === "") return [];
    const who = read(place.row, listed, "who");
    const whoWords = sayOption(listed, "who", who);
    return [{ ...place, what, who, whoWords, by: read(place.row, listed, "by"), settle }];
  });
}

/** List what somebody aims at with a person: as a series has it, once it has any. */
export function listAims(all: readonly Filled[]): Aim[] {
  const lists = all.flatMap((filled) => {
    const listed = filled.worksheet.overview?.aims;
    if (!listed) return [];
    const aims = listPlaces(findNewest(filled), listed).flatMap(({ row }) => {
      const [what, state] = [read(row, listed, "what"), read(row, listed, "state")];
      return what === "" ? [] : [{ what, state: sayOption(listed, "state", state) }];
    });
    return aims.length > 0 ? [{ aims, isSeries: filled.worksheet.series !== undefined }] : [];
  });
  return (lists.find(({ isSeries }) => isSeries) ?? lists[0])?.aims ?? [];
}

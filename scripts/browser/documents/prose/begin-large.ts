import { capitalise } from "../../answers/capitalise";
import type { Piece, Words } from "./prose-block";

/** Kinds whose words are the worksheet's own: what somebody wrote stays as it was typed. */
const OURS = new Set(["choice", "checklist"]);

function beginPiece(piece: Piece, kindOf: (id: string) => string): Piece {
  if (typeof piece === "string") return capitalise(piece);
  const { name, inside } = piece;
  if (name !== undefined && !OURS.has(kindOf(name.split("__")[0] ?? ""))) return piece;
  return { ...piece, inside: beginLarge(inside, kindOf) };
}

/** Begin a sentence with a capital letter, unless it begins with what somebody wrote. */
export function beginLarge(words: Words, kindOf: (id: string) => string): Words {
  const [first, ...rest] = words;
  return first === undefined ? words : [beginPiece(first, kindOf), ...rest];
}

import type { DescribedPiece, DescribedSentence } from "./described-reading";
import type { Piece, Words } from "./prose-block";
import { sayWords } from "./prose-block";

/** Gives the words of an answer, or nothing where there is none. */
export type AnswerWords = (field: string) => Words | undefined;

const ENDED = /[.!?…]["'”’)]*$/u;

function fillPieces(pieces: readonly DescribedPiece[], answer: AnswerWords): Words | undefined {
  const filled: Piece[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") filled.push(piece);
    else if ("field" in piece) {
      const words = answer(piece.field);
      if (words === undefined) return undefined;
      filled.push(...words);
    } else filled.push(...(fillPieces(piece.maybe, answer) ?? []));
  }
  return filled;
}

/** Leave out the full stop behind an answer that has its own. */
function dropSecondStop(words: Words): Words {
  return words.map((piece, at) => {
    const isSecond =
      typeof piece === "string" &&
      piece.startsWith(".") &&
      typeof words[at - 1] === "object" &&
      ENDED.test(sayWords(words.slice(0, at)).trimEnd());
    return isSecond ? piece.slice(1) : piece;
  });
}

/** Fill the first of some sentences whose answers are there; nothing where none has them. */
export function fillSentence(sentence: DescribedSentence, answer: AnswerWords): Words | undefined {
  for (const pieces of sentence) {
    const filled = fillPieces(pieces, answer);
    if (filled) return dropSecondStop(filled).filter((piece) => piece !== "");
  }
  return undefined;
}

/** List the fields that a sentence may have. */
export const listGaps = (pieces: readonly DescribedPiece[]): string[] =>
  pieces.flatMap((piece) => {
    if (typeof piece === "string") return [];
    return "field" in piece ? [piece.field] : listGaps(piece.maybe);
  });

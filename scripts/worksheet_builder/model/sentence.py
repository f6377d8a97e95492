"""A sentence with gaps for answers, as a worksheet's file writes it, in parts.

`{field}` is a gap. What stands in square brackets drops out when something in it has no answer, and
the whole sentence drops out when something outside of them has none. Behind a `|` stands another
sentence, for when the one before it drops out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from strict_yaml import ID_PATTERN

PIECES = re.compile(r"[^{}\[\]|]+|\{[^{}\[\]|]*\}|[{}\[\]|]")


class SentenceError(Exception):
    """Why a sentence cannot be taken apart: what stands there alone, such as `[`."""

    def __init__(self, sign: str) -> None:
        super().__init__(sign)
        self.sign = sign


@dataclass(frozen=True)
class Gap:
    """A place for an answer."""

    field: str


@dataclass(frozen=True)
class Maybe:
    """Words that drop out where one of their gaps has no answer."""

    pieces: tuple[Piece, ...]


Piece: TypeAlias = "str | Gap | Maybe"
Sentence: TypeAlias = tuple[Piece, ...]


def parse_sentence(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of which the first that has its answers is used.

    Raises SentenceError where a brace or a bracket stands alone, or no id stands in braces.
    """
    alternatives: list[Sentence] = []
    open_: list[list[Piece]] = [[]]
    for sign in PIECES.findall(text):
        if sign == "[":
            open_.append([])
        elif sign == "]" and len(open_) > 1:
            inner = tuple(open_.pop())
            open_[-1].append(Maybe(inner))
        elif sign == "|" and len(open_) == 1:
            alternatives.append(_trim(open_.pop()))
            open_.append([])
        elif sign.startswith("{") and re.fullmatch(ID_PATTERN, sign[1:-1]):
            open_[-1].append(Gap(sign[1:-1]))
        elif sign[0] in "{}[]|":
            raise SentenceError(sign)
        else:
            open_[-1].append(sign)
    if len(open_) > 1:
        raise SentenceError("[")
    return (*alternatives, _trim(open_[0]))


def _trim(pieces: list[Piece]) -> Sentence:
    """Return a sentence without the spaces at its ends."""
    if pieces and isinstance(pieces[0], str):
        pieces[0] = pieces[0].lstrip()
    if pieces and isinstance(pieces[-1], str):
        pieces[-1] = pieces[-1].rstrip()
    return tuple(piece for piece in pieces if piece != "")


def list_gaps(pieces: Sentence) -> Iterator[str]:
    """Yield the field of each gap, in order."""
    for piece in pieces:
        if isinstance(piece, Gap):
            yield piece.field
        elif isinstance(piece, Maybe):
            yield from list_gaps(piece.pieces)

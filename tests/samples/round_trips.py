"""The round trips of a Word document that are tried: what kind of answer, which text, what program.

test_word_round_trips.py tries each of them, so a table of what was tried can be made of this list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reading_documents.libreoffice import BY_ODT, DIRECT
from samples.hard_texts import HARD_TEXTS, LONG_TEXTS

HERE = "here"
# What becomes of the document between being filled in and being opened again
PROGRAMS = {
    HERE: "as it was downloaded",
    DIRECT: "saved by LibreOffice as .docx",
    BY_ODT: "saved by LibreOffice as .odt, then as .docx",
}
ALL_TEXTS = HARD_TEXTS | LONG_TEXTS
# Answers that are no text of one's own, by the question of the wide worksheet that takes them
OTHER_KINDS = {
    "date": "day",
    "number": "count",
    "choice": "choice",
    "choice that is no longer offered": "past",
    "checklist": "ticks",
    "scale": "scale",
    "100 rows, with every kind of column": "rows",
    "question that is no longer asked": "asked_once",
}
# Kinds that take text, by the questions that take one text each, and the part that takes it
TEXT_KINDS = {
    "text": ("text{}", None, HARD_TEXTS),
    "long_text": ("long{}", None, ALL_TEXTS),
    "signature": ("signed{}", "name", HARD_TEXTS),
    "text in a row": ("rows", "words", HARD_TEXTS),
    "long_text in a row": ("rows", "lines", ALL_TEXTS),
}


@dataclass(frozen=True)
class RoundTrip:
    """One answer on its way through one program and back."""

    kind: str
    text: str
    program: str
    question: str
    place: tuple[int | str, ...] = ()

    def pick(self, answers: dict[str, Any]) -> Any:
        """Return this answer alone, or nothing where it is missing."""
        found: Any = answers.get(self.question)
        for step in self.place:
            if isinstance(step, int):
                found = found[step] if found and step < len(found) else None
            else:
                found = found and found.get(step)
        return found


def list_round_trips(program: str) -> list[RoundTrip]:
    """Return every round trip through one program, by kind and then by text."""
    trips = [
        RoundTrip(kind, text, program, question.format(number), place_of(question, part, number))
        for kind, (question, part, texts) in TEXT_KINDS.items()
        for number, text in enumerate(texts)
    ]
    return trips + [
        RoundTrip(kind, "", program, question) for kind, question in OTHER_KINDS.items()
    ]


def place_of(question: str, part: str | None, number: int) -> tuple[int | str, ...]:
    """Return the steps from a question's whole answer to the text in it."""
    row = () if "{}" in question else (number,)
    return (*row, part) if part else row

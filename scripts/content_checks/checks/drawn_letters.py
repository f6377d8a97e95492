"""Documents have a letter for every character that a page or a worksheet uses.

The typefaces of the PDFs hold the letters of European languages. Any other would be an empty box on
paper, although browsers show it with a typeface of the reader's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from content_checks.lines import list_prose, list_yaml_words
from content_checks.project import Project
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet

FACES = Path(__file__).resolve().parents[2] / "worksheet_builder" / "pdf" / "fonts"
TEXT_FACES = ("guide-text.ttf", "worksheet-field.ttf")  # an answer's face stands in for the text's
NOT_ON_PAPER = "docs/contribute/"  # the handbook leaves them out
UNSEEN = frozenset("\t\u00ad\u200b\u200d\u2060\ufe0f")  # they are no letters, and leave no box


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every line with characters that the documents' typefaces lack."""
    for place, number, line in _list_lines(project):
        missing = {letter for letter in line if not letter.isascii()} - UNSEEN
        if missing and (lacking := sorted(missing - load_letters())):
            named = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in lacking)
            yield Problem(
                place,
                number,
                f"the documents' typefaces have no {named}.",
                "Write it in other letters. In a PDF an empty box would stand there.",
            )


@cache
def load_letters() -> frozenset[str]:
    """Return every character that one of the faces can draw."""
    letters: set[str] = set()
    for name in TEXT_FACES:
        with TTFont(FACES / name, lazy=True) as face:
            letters |= {chr(code) for code in face.getBestCmap()}
    return frozenset(letters)


def _list_lines(project: Project) -> Iterator[tuple[str, int, str]]:
    for page in project.pages:
        if page.path.startswith(NOT_ON_PAPER):
            continue
        for number, line in list_prose(page, with_front_matter=True):
            yield page.path, number, line
    for path in filter(is_worksheet, project.find_files("worksheets/*.yml")):
        for number, line in list_yaml_words(project.read(path)):
            yield project.name(path), number, line

"""The words of a problem, with gaps for the facts, and what helps to fill them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from strict_yaml.problem import Problem


@dataclass(frozen=True)
class Wording:
    """What was found, how to mend it, and what it looks like when mended."""

    found: str
    mend: str
    example: str = ""

    def fill(self, path: str, line: int, /, **facts: object) -> Problem:
        """Return the problem at this place, the gaps filled with the facts."""
        return Problem(
            path,
            line,
            self.found.format(**facts),
            self.mend.format(**facts).strip(),
            self.example.format(**facts).strip(),
        )


def did_you_mean(near: str) -> str:
    """Return `Did you mean "label"? ` for a near miss, or nothing."""
    return f'Did you mean "{near}"? ' if near else ""


LIKE = 0.65  # difflib's measure: "dat" is like "date", and "calendar" is not like "scale"


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known word that is most like the one written, or nothing."""
    return next(iter(get_close_matches(written, list(known), n=1, cutoff=LIKE)), "")


def quote(text: str) -> str:
    """Return the text as YAML wants it in single quotes."""
    return "'" + text.replace("'", "''") + "'"

"""A problem: what is wrong, where, and how to mend it, in words that an editor understands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import indent


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend.

    `path` is relative to the project, `line` counts from 1 (0: the whole file). `found` says what
    is wrong, `mend` what to do about it, `example` shows it done (empty: none needed). `swap` is
    given where no judgement is needed: words of the line, and those that mend it in their place.
    """

    path: str
    line: int
    found: str
    mend: str
    example: str = ""
    swap: tuple[str, str] = ("", "")

    def __str__(self) -> str:
        """Return the problem as the commands print it: place, finding, remedy, example."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        text = f"{place}: {self.found}\n{indent(self.mend, '  ')}"
        if self.example:
            text += f"\n  For example:\n\n{indent(self.example, '      ')}"
        return text


class ProblemsFound(Exception):  # noqa: N818 - says what it holds: several problems
    """The content cannot be used as it is. Its text lists every problem, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n\n".join(str(problem) for problem in self.problems))

"""No two headings of a page that stand side by side have the same words.

A section that was moved may have been left in its old place too. People who jump from heading to
heading cannot tell the two apart, and a link leads to the first one only.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every heading whose words another one had first, under the same heading."""
    for page in project.pages:
        seen: dict[tuple[str, ...], int] = {}
        way: list[str] = []
        for heading in project.rendered[page.path].headings:
            way = [*way[: heading.level - 1], *[""] * (heading.level - 1 - len(way)), heading.words]
            place = tuple(words.lower() for words in way)
            if heading.words and place in seen and heading.line:
                found = f'the heading "{heading.words}" stands there twice.'
                mend = "Take one of the two sections out, or give this one words of its own."
                line = _find_second(page.lines, heading.words, heading.line)
                yield Problem(page.path, line, found, mend)
            seen[place] = heading.line


def _find_second(lines: list[str], words: str, first: int) -> int:
    """Return the line of the next heading with these words; headings are found by their words."""
    after = (
        number
        for number, line in enumerate(lines, 1)
        if number > first and line.startswith("#") and words in line
    )
    return next(after, first)

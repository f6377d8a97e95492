"""Each page begins with its lead: a first paragraph that would do on its own.

The line `{ .lead }` right below it makes it stand out. Whoever reads no further has read that, and
lists of pages and search engines show it. Pages for those who keep the guide may do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

ALONE = re.compile(
    r"^\s*\{[^{}%]*\}\s*$"
)  # `attributes` says what is amiss with one that is no lead


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every page whose first paragraph is none."""
    for page in project.pages:
        if page.body_start and not page.is_for_contributors:
            yield from _check(page)


def _check(page: Page) -> Iterator[Problem]:
    if ".lead" in page.body:
        return
    lines = [(number, line) for number, line in list_prose(page) if not line.startswith("#")]
    start = next((place for place, (_number, line) in enumerate(lines) if line.strip()), None)
    if start is None:
        return
    blanks = [place for place, (_n, line) in enumerate(lines) if place > start and not line.strip()]
    end = next(iter(blanks), len(lines))
    if any(ALONE.match(line) for _number, line in lines[start : end + 2]):
        return
    found = "the page has no lead: nothing marks its first paragraph."
    mend = "Say in it what readers can do here, and write { .lead } on the line right below."
    example = "Look in three places, and ask two people.\n{ .lead }"
    yield Problem(page.path, lines[start][0], found, mend, example)

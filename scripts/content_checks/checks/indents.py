"""Lines are set in by four spaces where they belong to something, and not at all elsewhere.

The site reads a point of a list within another only when it is set in by four spaces; with two it
runs on in the outer list, although GitHub's preview shows it well. A paragraph that is set in by
four spaces and belongs to nothing becomes a block of code, in small letters that do not wrap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

STEP = 4
POINT = re.compile(r"^(?P<indent> *)(?:[-*+]|\d+[.)]) +\S")
# What lines may be set in below: a list, a box, a tab, an explained word, a footnote, a tag.
HOLDS = re.compile(r"^\s*(?:[-*+] |\d+[.)] |!!!|\?\?\?|===|: |\[\^|<)")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield points that are set in by too little, and paragraphs that become code."""
    for page in project.pages:
        lines = list(list_prose(page, with_code=True))
        yield from _find_code(page, lines)
        yield from _find_run_on(page, lines)


def _find_code(page: Page, lines: list[tuple[int, str]]) -> Iterator[Problem]:
    held, before, last = False, "", 0
    for number, line in lines:
        follows = number == last + 1 and bool(before.strip())
        if line.strip() and not line.startswith(" "):
            held = bool(HOLDS.match(line)) or (held and follows)
        elif line.startswith(" " * STEP) and line.strip() and not held and not follows:
            found = "this line is set in by four spaces or more, and would become a block of code."
            mend = "Delete the spaces in front of it."
            yield Problem(page.path, number, found, mend, line.strip(), (line, line.strip()))
        before, last = line, number


def _find_run_on(page: Page, lines: list[tuple[int, str]]) -> Iterator[Problem]:
    above: list[tuple[int, int]] = []  # how far the outer points are set in, and ought to be
    for number, line in lines:
        indent = len(line) - len(line.lstrip(" "))
        point = POINT.match(line)
        if line.strip() and not indent and not point:
            above = []
        if not point:
            continue
        while above and above[-1][0] >= indent:
            above.pop()
        due = indent
        if above and (indent - above[-1][0] < STEP or above[-1][0] != above[-1][1]):
            due = above[-1][1] + STEP
        if due != indent:
            mended = " " * due + line.lstrip()
            found = f"this point is set in by {indent} spaces, and would run on in the outer list."
            mend = "Set it in by four spaces more than the point that it belongs to."
            yield Problem(page.path, number, found, mend, mended, (line, mended))
        above.append((indent, due))

"""A table has a first row, a line of hyphens below it, and a blank line before it.

Without one of them its rows run together in one paragraph, with the | signs between them. GitHub's
preview may show a table all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.checks.table_cells import HYPHENS, PART
from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

ROW = re.compile(r"^\s*\|.*\|\s*$")
# A row may stand right below these, which are no paragraph.
OTHER = re.compile(r"^\s*(#|<|!!!|\?\?\?|===|\{%)")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every table that lost a part of it, at its first row."""
    for page in project.pages:
        above, before, last = "", "", 0
        rows: list[tuple[int, str]] = []
        for number, line in [*list_prose(page, with_targets=True), (-1, "")]:
            is_next = number == last + 1
            if rows and not (is_next and ROW.match(line)):
                yield from _check(page, above, rows)
                rows = []
            if ROW.match(line):
                above = above if rows else (before if is_next else "")
                rows.append((number, line))
            before, last = line, number


def _check(page: Page, above: str, rows: list[tuple[int, str]]) -> Iterator[Problem]:
    (number, first), *others = rows
    cells = len(PART.split(first.strip().strip("|")))
    hyphens = "|" + " --- |" * cells
    if PART.search(above):
        return  # the row above has no | at its ends, and belongs to the same table
    if HYPHENS.match(first):
        found = "a table begins with its line of hyphens, and has no first row."
        mend = "Write what each column holds, in a row above it."
        example = "|" + " … |" * cells + f"\n{hyphens}"
        yield Problem(page.path, number, found, mend, example)
    elif not others or not HYPHENS.match(others[0][1]):
        found = "a table has no line of hyphens below its first row."
        yield Problem(page.path, number, found, "Write it there.", f"{first.strip()}\n{hyphens}")
    elif above.strip() and not OTHER.match(above):
        found = "a table stands right under a paragraph, and would run on in it."
        mend = "Put a blank line before its first row."
        example = f"{above.strip()}\n\n{first.strip()}"
        yield Problem(page.path, number, found, mend, example, (first, f"\n{first}"))

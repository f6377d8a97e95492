"""A box in the text has a known kind, and its words are set in by four spaces.

A box starts with !!! and its kind. The lines that belong to it start with four spaces; without them
the box stays empty and its words stand below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

KINDS = ("hr", "note", "pitfall", "say", "tip", "warning")
START = re.compile(r"^(?P<indent> *)!!!(?P<space> *)(?P<kind>[^\s\"]*)(?P<rest>.*)$")
TITLE = re.compile(r'^( +inline( end)?)?( +"[^"]*")? *$')
EXAMPLE = '!!! tip "Before you meet"\n    Write down one question.'


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield boxes of an unknown kind, with a title that has no end, and with nothing inside."""
    for page in project.pages:
        prose = list(list_prose(page, with_code=True))
        for place, (number, line) in enumerate(prose):
            if start := START.match(line):
                after = (text for _number, text in prose[place + 1 :])
                yield from _check_box(page, number, start, after)
            elif line.lstrip().startswith(":::"):
                yield _describe(page, number, "::: starts no box here.", "Start it with !!!.")


def _check_box(
    page: Page, number: int, start: re.Match[str], after: Iterator[str]
) -> Iterator[Problem]:
    if not start["space"] or start["kind"] not in KINDS:
        found = f'a box has the kind "{start["kind"]}".'
        yield _describe(page, number, found, f"Use one of: {', '.join(KINDS)}.")
    if not TITLE.match(start["rest"]):
        found = f"the title of a box is not in quotation marks: {start['rest'].strip()}."
        yield _describe(page, number, found, 'Put one " before the title and one after it.')
    inside = next((line for line in after if line.strip()), "")
    if not inside.startswith(start["indent"] + "    "):
        found = "a box has nothing inside it."
        yield _describe(page, number, found, "Start each line inside it with four spaces.")


def _describe(page: Page, number: int, found: str, mend: str) -> Problem:
    return Problem(page.path, number, found, mend, EXAMPLE)

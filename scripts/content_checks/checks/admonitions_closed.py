"""A box in the text has a known kind, and its words are set in by four spaces.

A box starts with !!! and its kind. The lines that belong to it start with four spaces; without them
the box stays empty and its words stand below it, or a sentence is torn between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

KINDS = ("hr", "note", "pitfall", "say", "tip", "warning")
START = re.compile(r"^(?P<indent> *)!!!(?P<space> *)(?P<kind>[^\s\"]*)(?P<rest>.*)$")
TITLE = re.compile(r'^( +inline( end)?)?( +"[^"]*")? *$')
BLANK = re.compile(r'"\s*" *$')
NAMED = ("hr", "pitfall", "say")  # their kinds are no words that a reader should see
EXAMPLE = '!!! tip "Before you meet"\n    Write down one question.'


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield boxes of an unknown kind, with a title that has no end, and with nothing inside."""
    for page in project.pages:
        prose = list(list_prose(page, with_code=True))
        for place, (number, line) in enumerate(prose):
            if start := START.match(line):
                yield from _check_box(page, number, start, prose[place + 1 :])
            elif line.lstrip().startswith(":::"):
                yield _describe(page, number, "::: starts no box here.", "Start it with !!!.")


def _check_box(
    page: Page, number: int, start: re.Match[str], after: Iterable[tuple[int, str]]
) -> Iterator[Problem]:
    rest = start["rest"]
    if not start["space"]:
        better = f"!!! {start['kind']}"
        swap = (f"!!!{start['kind']}", better)
        found = "no space stands after !!!."
        yield Problem(page.path, number, found, "Type one.", f"{better}{rest}", swap)
    if start["kind"] not in KINDS:
        found = f'a box has the kind "{start["kind"]}".'
        yield _describe(page, number, found, f"Use one of: {', '.join(KINDS)}.")
    if BLANK.search(rest) or (start["kind"] in NAMED and TITLE.match(rest) and '"' not in rest):
        found = f'a box of the kind "{start["kind"]}" has no title.'
        yield _describe(page, number, found, "Put its title between quotation marks.")
    elif not TITLE.match(rest):
        found = f"the title of a box is not in quotation marks: {start['rest'].strip()}."
        yield _describe(page, number, found, 'Put one " before the title and one after it.')
    lines = iter(after)
    indent = start["indent"] + "    "
    before = next((line.expandtabs(4) for _number, line in lines if line.strip()), "")
    if not before.startswith(indent):
        found = "a box has nothing inside it."
        yield _describe(page, number, found, "Start each line inside it with four spaces.")
        return
    for place, line in lines:
        if line.strip() and not line.expandtabs(4).startswith(indent):
            if before.strip():
                found = "this line goes on from a box above it, and is not set in as far."
                mend = "Start each line inside the box with four spaces, or put a blank line here."
                yield _describe(page, place, found, mend)
            return
        before = line


def _describe(page: Page, number: int, found: str, mend: str) -> Problem:
    return Problem(page.path, number, found, mend, EXAMPLE)

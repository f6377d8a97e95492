"""What opens on a page is closed again: a note for editors, a block of code, a tag of HTML.

Without its end, a note or a block of code swallows what follows, or its signs are printed. A tag
without its end takes the rest of the page into its box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import FENCE, list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

NOTE, NOTE_END = "<!--", "-->"
# Tags that hold words, and never end by themselves.
TAG = re.compile(
    r"<(?P<end>/?)(?P<name>abbr|article|aside|b|blockquote|cite|code|details|div|dl|em|figure|i|"
    r"kbd|mark|nav|ol|q|s|section|small|span|strong|sub|summary|sup|table|u|ul)\b",
    re.IGNORECASE,
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield whatever is never closed, and tags that close what was not open."""
    for page in project.pages:
        yield from _find_open_code(page)
        yield from _find_open_note(page)
        yield from _find_open_tags(page)


def _find_open_code(page: Page) -> Iterator[Problem]:
    fence, opened = "", 0
    for number, line in enumerate(page.lines, 1):
        if number > page.body_start and (mark := FENCE.match(line)):
            fence, opened = ("", 0) if fence else (mark["fence"], number)
    if fence:
        found = f"{fence} begins a block of code that has no end."
        yield Problem(page.path, opened, found, f"Write {fence} on a line of its own after it.")


def _find_open_note(page: Page) -> Iterator[Problem]:
    opened = 0
    for number, line in list_prose(page, with_targets=True):
        begins, ends = line.rfind(NOTE), line.rfind(NOTE_END)
        if opened and NOTE_END in line:
            opened = 0
        elif begins > ends and not opened:
            opened = number
    if opened:
        found = f"{NOTE} begins a note for editors that has no end."
        mend = f"Put {NOTE_END} after the note's last word."
        yield Problem(page.path, opened, found, mend, f"{NOTE} Ask the team. {NOTE_END}")


def _find_open_tags(page: Page) -> Iterator[Problem]:
    opened: dict[str, list[int]] = {}
    for number, line in list_prose(page, with_targets=True):
        for match in TAG.finditer(line):
            name = match["name"].lower()
            lines = opened.setdefault(name, [])
            if not match["end"]:
                lines.append(number)
            elif lines:
                lines.pop()
            else:
                found = f"</{name}> closes a tag that was not open."
                yield Problem(page.path, number, found, f"Take it out, or put <{name}> before it.")
    for name, lines in opened.items():
        for number in lines:
            found = f"<{name}> is opened here and never closed."
            mend = f"Put </{name}> after what belongs into it, or take the tag out."
            yield Problem(page.path, number, found, mend)

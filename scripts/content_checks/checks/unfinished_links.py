"""A link is written whole: its words in square brackets, and its target in round ones right after.

With a space between the two, or without the last bracket, the brackets stand on the page and
nobody can follow them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

TARGET = r"(?:[^\s()\[\]]+\.md(?:#[^\s()]*)?|https?://[^\s()]+|mailto:[^\s()]+|#[\w-]+)"
SPACED = re.compile(rf"\[(?P<words>[^\[\]]+)\]\s+\((?P<target>{TARGET})\)")
UNCLOSED = re.compile(rf"\[(?P<words>[^\[\]]+)\]\((?P<target>{TARGET})(?=[\s.,;:]|$)(?![^()]*\))")
SWAPPED = re.compile(rf"\((?P<words>[^()]+)\)\[(?P<target>{TARGET})\]")
KINDS = (
    (SPACED, "a space stands between the two brackets of a link.", "Take the space out."),
    (UNCLOSED, "the bracket of a link is never closed.", "Put ) after the link's target."),
    (SWAPPED, "the brackets of a link are the wrong way round.", "Put the words into [ ] first."),
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every link whose brackets would be printed."""
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            for pattern, found, mend in KINDS:
                for match in pattern.finditer(line):
                    example = f"[{match['words']}]({match['target'].rstrip('.,;:')})"
                    swap = (match[0].rstrip(".,;:"), example)
                    yield Problem(page.path, number, found, mend, example, swap)

"""A list has a blank line before it.

Without one, its points run on in the paragraph above. The preview on GitHub shows a list all the
same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

POINT = re.compile(r"^(?P<indent> *)(?:[-*+]|1[.)]) +\S")
# A list may follow these without a blank line, or they are no text of their own.
OTHER = re.compile(r"^\s*(#|<|!!!|\?\?\?|===|\{|\||>|:|\[[^\]]+\]:|---$)")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield the first point of every list that stands right under a paragraph."""
    for page in project.pages:
        above = ""  # the first line of the paragraph or list that goes on
        before, last = "", 0
        for number, line in list_prose(page, with_code=True):
            if not line.strip() or number != last + 1 or OTHER.match(line):
                above = ""
            elif above and (point := POINT.match(line)) and not _belongs(above, point["indent"]):
                yield Problem(
                    page.path,
                    number,
                    "a list stands right under a paragraph, and would run on in it.",
                    "Put a blank line before the first point.",
                    f"{before.strip()}\n\n{line.strip()}",
                    (line, f"\n{line}"),
                )
                above = line
            elif line.strip() and not above:
                above = line
            before, last = line, number


def _belongs(above: str, indent: str) -> bool:
    """Whether a point stands in a list already, or in what is set in below something else."""
    is_list = re.match(r"^ *([-*+]|\d+[.)]) ", above) is not None
    return is_list or len(above) - len(above.lstrip()) < len(indent)

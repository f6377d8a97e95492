"""Bold and slanted words have their signs right before and right after them.

The sign is `**` for bold words and `*` for slanted ones. Where one is missing, or a space stands
between it and the words, the signs are printed and nothing is bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from content_checks.lines import CODE, LINK_TARGET, list_prose
from content_checks.project import Project
from content_checks.rendered_page import MACRO
from strict_yaml import Problem

# A new block begins at a blank line, a point of a list, a cell of a table, a heading or a box.
BEGINS = re.compile(r"^\s*(?:[-*+]|\d+[.)]|#+|!!!|\?\?\?|>|:)\s+")
# What stands for words, whatever signs it holds itself.
HOLDS = re.compile(rf"{CODE.pattern}|{MACRO.pattern}|\\.", re.DOTALL)
APART = re.compile(
    r"(?:^|(?<=\s))\*\*\s+(?P<words>[^*]+?)\s*\*\*|\*\*(?P<end>[^*\s][^*]*?)\s+\*\*(?=\s|$)"
)
LONE = re.compile(r"(?:^|(?<=\s))\*(?=\s|$)")  # a star that stands for itself, as in 2 * 3
STARS = re.compile(r"\*+")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield signs of bold and slanted words that would be printed."""
    for page in project.pages:
        for number, words in _list_blocks(list_prose(page, with_code=True)):
            if match := APART.search(words):
                inside = (match["words"] or match["end"]).strip()
                found = f"a space stands between ** and the words, so {match[0]} is not bold."
                mend = "Take the space out on both sides."
                swap = (match[0], f"**{inside}**")
                yield Problem(page.path, number, found, mend, f"**{inside}**", swap)
            elif sign := _find_open(words):
                kind = "bold" if sign == "**" else "slanted"
                found = f"{sign} begins {kind} words here, and nothing ends them."
                mend = f"Put {sign} right after the last of them, in the same paragraph."
                yield Problem(page.path, number, found, mend, f"{sign}the words that matter{sign}")


def _find_open(words: str) -> str:
    """Return the sign that stands there without its other half, or nothing."""
    runs = STARS.findall(LONE.sub("", words))
    if sum(len(run) > 1 for run in runs) % 2:
        return "**"
    return "*" if sum(len(run) % 2 for run in runs) % 2 else ""


def _list_blocks(prose: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the number of the line on which a block with stars has its first, and its words."""
    start, words, last = 0, "", 0
    for number, line in [*prose, (-1, "")]:
        plain = LINK_TARGET.sub("", HOLDS.sub("x", line))
        begins = BEGINS.match(plain)
        rest = plain[begins.end() if begins else 0 :]
        cells = rest.split("|") if rest.lstrip().startswith("|") else [rest]
        for cell in cells:
            if start and (not cell.strip() or begins or number != last + 1 or len(cells) > 1):
                yield start, words
                start, words = 0, ""
            if start or "*" in cell:
                start, words = start or number, f"{words}\n{cell}".strip("\n")
        last = number

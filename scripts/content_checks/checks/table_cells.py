"""Each row of a table has as many cells as its head.

Cells are parted by | signs. With one too few in the line of hyphens nobody sees a table, and a cell
too many in a row is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

HYPHENS = re.compile(r"^\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$")
PART = re.compile(r"(?<!\\)\|")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every row with another number of cells than the first one of its table."""
    for page in project.pages:
        wanted, head, last = 0, "", 0
        for number, line in list_prose(page):
            follows = number == last + 1
            last = number
            if not follows or not PART.search(line):
                wanted = 0
            elif not wanted and PART.search(head) and HYPHENS.match(line):
                wanted = _count(head)
            if wanted and (count := _count(line)) != wanted:
                is_hyphens = HYPHENS.match(line)
                yield Problem(
                    page.path,
                    number,
                    f"this row of a table has {_say(count)}, and the first row has {wanted}.",
                    "Part the cells by | signs, as many as in the first row. A cell may be empty.",
                    "|" + (" --- |" if is_hyphens else " … |") * wanted,
                )
            head = line


def _count(row: str) -> int:
    inside = re.sub(r"(?<!\\)\|$", "", row.strip().removeprefix("|"))
    return len(PART.split(inside))


def _say(count: int) -> str:
    return f"{count} cell{'' if count == 1 else 's'}"

"""Worksheets name whom they are for in the same words.

The list of worksheets offers a choice of each role that a worksheet names after `audience:`. A
misspelt one would be a role of its own there, and the worksheet missing under the right one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from content_checks.project import Project
from strict_yaml import Problem, ProblemsFound, read_yaml
from worksheet_builder.reading import is_worksheet

LIKE = 0.8  # of difflib: "mentees" is like "mentee", and another role such as "mentor" is not


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every role that one worksheet names alone, and that is nearly one that others name."""
    named: dict[str, list[str]] = {}
    lines: dict[str, int] = {}
    for path in filter(is_worksheet, project.find_files("worksheets/*.yml")):
        try:
            file = read_yaml(path, project.root)
        except ProblemsFound:
            continue  # `worksheets` says what is wrong with it
        written = file.value(("audience",))
        parts = written if isinstance(written, list) else []
        named[file.path] = [role for role in parts if isinstance(role, str)]
        lines[file.path] = file.line(("audience",))
    counts = Counter(role for roles in named.values() for role in roles)
    for place, roles in named.items():
        for role in roles:
            more = [other for other, count in counts.items() if count > counts[role]]
            if counts[role] == 1 and (near := get_close_matches(role, more, 1, LIKE)):
                yield Problem(
                    place,
                    lines[place],
                    f'no other worksheet is for a "{role}".',
                    f'Did you mean "{near[0]}"? Name whom it is for as other worksheets do.',
                    f"audience: [{', '.join(near[0] if each == role else each for each in roles)}]",
                    _swap(project, place, lines[place], role, near[0]),
                )


def _swap(project: Project, place: str, number: int, role: str, near: str) -> tuple[str, str]:
    line = project.read(project.root / place).splitlines()[number - 1]
    return (role, near[0]) if len(re.findall(rf"\b{re.escape(role)}\b", line)) == 1 else ("", "")

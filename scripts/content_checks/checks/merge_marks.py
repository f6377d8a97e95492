"""No page holds the marks that git leaves where two people changed the same lines.

The marks, and both versions between them, would stand on the site. Data files are looked at in the
same way by the checks that bear their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem

MARK = re.compile(r"^(<{7}|>{7})( |$)")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield the first such mark of every page."""
    for page in project.pages:
        marked = (number for number, line in enumerate(page.lines, 1) if MARK.match(line))
        if number := next(marked, 0):
            yield Problem(
                page.path,
                number,
                "this line was put there by git: the same lines were changed twice, and both "
                "stand here.",
                "Keep the lines that are right, and take out those that begin with <<<<<<<, "
                "======= or >>>>>>>.",
            )

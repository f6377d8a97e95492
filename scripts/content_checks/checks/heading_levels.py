"""Headings go down one level at a time.

A heading's level is the number of its # signs. People who listen to a page move through it by these
levels, and take a jump from ## to #### for a part that is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every heading that is two or more levels below the one before it."""
    for page in project.pages:
        for before, heading in pairwise(project.rendered[page.path].headings):
            if heading.level > before.level + 1:
                signs = "#" * (before.level + 1)
                yield Problem(
                    page.path,
                    heading.line,
                    f'the heading "{heading.words}" jumps from level {before.level} '
                    f"to level {heading.level}.",
                    f"Give it {before.level + 1} # signs, or put a heading between the two.",
                    f"{signs} {heading.words}",
                )

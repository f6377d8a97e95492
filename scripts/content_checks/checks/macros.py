"""What a page asks for by name is there.

A page asks for worksheets, links, diagrams and the institution's words between {{ and }}. A name
that does not exist would stop the site from being built.
"""

from __future__ import annotations

from collections.abc import Iterable

from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterable[Problem]:
    """Return the mistakes in all pages' macros."""
    return project.macro_problems

"""Every page is written in UTF-8.

An older program may save a page in the encoding of one language or system. Its accents and dashes
would then be wrong on the site, or the site could not be built. Data files and drawings are looked
at in the same way by the checks that bear their names.
"""

from __future__ import annotations

from collections.abc import Iterable

from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterable[Problem]:
    """Return the pages that cannot be read as UTF-8, each with its first such line."""
    return project.unread_pages

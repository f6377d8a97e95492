"""Each page has a title of its own.

Search results, the browser's tabs and people who listen to the page's title tell pages apart by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.lines import find_key
from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield the second and every later page that has a title."""
    first: dict[str, str] = {}
    for page in project.pages:
        title = str(page.meta.get("title") or "")
        if title and first.setdefault(title.lower(), page.path) != page.path:
            yield Problem(
                page.path,
                find_key(page, "title"),
                f'its title "{title}" is also the title of {first[title.lower()]}.',
                "Give this page a title that says what only this page is about.",
            )

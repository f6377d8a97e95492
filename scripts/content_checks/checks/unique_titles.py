"""Each page has a title of its own.

Search results, the browser's tabs and people who listen to the page's title tell pages apart by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.lines import find_key
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every page whose title another one had first."""
    pages: dict[str, list[Page]] = {}
    for page in project.pages:
        if title := str(page.meta.get("title") or ""):
            pages.setdefault(title.lower(), []).append(page)
    for alike in pages.values():
        if len(alike) > 1:  # a title that was there before is not the one to change
            first, *others = sorted(alike, key=lambda page: _is_changed(project, page))
            for page in others:
                yield Problem(
                    page.path,
                    find_key(page, "title"),
                    f'its title "{page.meta["title"]}" is also the title of {first.path}.',
                    "Give this page a title that says what only this page is about.",
                )


def _is_changed(project: Project, page: Page) -> bool:
    """Whether the page has its title since this proposal; never where git knows no other state."""
    if not project.main.commit:
        return False
    before = project.main.read(page.path)
    return before is None or Page(page.path, before).meta.get("title") != page.meta.get("title")

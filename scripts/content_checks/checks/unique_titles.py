"""Each page and each worksheet has a title of its own.

Search results, the browser's tabs and people who listen to the page's title tell pages apart by it.
Worksheets too are told apart by theirs, in lists and in the names of what people save.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import find_key
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet

TITLE = re.compile(r"^title: +[\"']?(?P<title>.*?)[\"']? *$")


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
    yield from _find_same_worksheets(project)


def _find_same_worksheets(project: Project) -> Iterator[Problem]:
    titles: dict[str, list[tuple[bool, str, int]]] = {}
    for path in filter(is_worksheet, project.find_files("worksheets/*.yml")):
        name = project.name(path)
        for number, line in enumerate(project.read(path).splitlines(), 1):
            if match := TITLE.match(line):
                is_new = (
                    bool(project.main.commit)
                    and line not in (project.main.read(name) or "").splitlines()
                )
                titles.setdefault(match["title"].lower(), []).append((is_new, name, number))
    for alike in titles.values():
        (_new, first, _line), *others = sorted(alike)
        for _is_new, name, number in others:
            found = f"its title is also the title of {first}."
            mend = "Give this worksheet a title that says what only this one is for."
            yield Problem(name, number, found, mend)


def _is_changed(project: Project, page: Page) -> bool:
    """Whether the page has its title since this proposal; never where git knows no other state."""
    if not project.main.commit:
        return False
    before = project.main.read(page.path)
    return before is None or Page(page.path, before).meta.get("title") != page.meta.get("title")

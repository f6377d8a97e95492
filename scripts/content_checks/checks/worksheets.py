"""Each worksheet can be read, and has one page that shows it.

The worksheet is `worksheets/<name>.yml`, and its page is `docs/worksheets/<name>.md`, with the same
name after `worksheet:` in its front matter and in `{{ worksheet("<name>") }}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from content_checks.lines import find_key
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield the worksheets' own problems, worksheets without a page, and pages without one."""
    yield from (p for p in project.contents_problems if p.path.startswith("worksheets/"))
    paths = [p for p in project.find_files("worksheets/*.yml") if is_worksheet(p)]
    pages = {page.source: page for page in project.pages}
    for path in paths:
        source = f"worksheets/{path.stem}.md"
        if source not in project.unread_sources:
            yield from _check_page(project, path, pages.get(source))
    names = {path.stem for path in paths}
    for page in project.pages:
        name = page.meta.get("worksheet")
        if name and name not in names:
            yield Problem(
                page.path,
                find_key(page, "worksheet"),
                f'there is no worksheet called "{name}".',
                f"Use one of: {', '.join(sorted(names))}.",
            )


def _check_page(project: Project, path: Path, page: Page | None) -> Iterator[Problem]:
    name = path.stem
    if page is None:
        found = "no page shows this worksheet."
        mend = f"Write docs/worksheets/{name}.md, and put the worksheet into it."
        example = f'{{{{ worksheet("{name}") }}}}'
        yield Problem(project.name(path), 0, found, mend, example)
    elif page.body_start and page.meta.get("worksheet") != name:
        found = f'the page of the worksheet "{name}" does not name it in its front matter.'
        mend = "Add the line between the two --- lines."
        yield Problem(page.path, find_key(page, "worksheet"), found, mend, f"worksheet: {name}")
    elif not any("worksheet(" in line and f'"{name}"' in line for line in page.lines):
        found = f'the page of the worksheet "{name}" does not show it.'
        mend = "Add the line where the worksheet belongs."
        yield Problem(page.path, 0, found, mend, f'{{{{ worksheet("{name}") }}}}')

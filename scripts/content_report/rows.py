"""The rows of the report: one a page, and one a link of the registers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from content_checks.project import Project
from content_checks.reading_age import measure
from guide.institution import Institution
from guide.link import REGISTER


@dataclass(frozen=True)
class PageRow:
    """A page: who answers for it, when it was and is to be read, and how hard it is to read."""

    owner: str
    page: str
    title: str
    words: int
    reading_age: float
    written: str
    reviewed: str
    review_by: str
    is_overdue: bool


@dataclass(frozen=True)
class LinkRow:
    """A link of a register, and the day on which a person last opened it."""

    owner: str
    link: str
    title: str
    address: str
    opened: str


def list_pages(project: Project, today: datetime.date) -> list[PageRow]:
    """Return the pages by owner, and within each the one that is due first before the others."""
    owners = project.institution.owners if project.institution else {}
    rows = []
    for page in project.pages:
        meta = page.meta
        name = str(meta.get("owner") or "")
        reading = measure(project.rendered[page.path].paragraphs)
        due = meta.get("review_by")
        rows.append(
            PageRow(
                owner=owners[name].name if name in owners else name,
                page=page.path,
                title=str(meta.get("title") or ""),
                words=reading.words,
                reading_age=reading.age,
                written=str(meta.get("written") or ""),
                reviewed=str(meta.get("reviewed") or ""),
                review_by=str(due or ""),
                is_overdue=isinstance(due, datetime.date) and due < today,
            )
        )
    return sorted(rows, key=lambda row: (row.owner, row.review_by, row.page))


def list_links(project: Project) -> list[LinkRow]:
    """Return the links: those that nobody has opened yet first, then the one opened longest ago."""
    rows = list(_list_links(project)) if project.contents and project.institution else []
    return sorted(rows, key=lambda row: (row.opened, row.link))


def _list_links(project: Project) -> Iterator[LinkRow]:
    assert project.contents  # noqa: S101 - asked before
    institution: Institution = project.contents.institution
    for name, link in project.contents.links.items():
        register = "institution.yml" if name in institution.links else REGISTER
        opened = str(link.opened or "")
        yield LinkRow(link.owner, f"{register}, {name}", link.title, link.address, opened)

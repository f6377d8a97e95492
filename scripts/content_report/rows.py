"""The rows of the report: one a page, one a point of the guide, one a link of the registers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from content_checks.project import Project
from content_checks.reading_age import measure
from content_checks.stated_point import list_stated, read_points, say_point
from guide.institution import INSTITUTION, Institution
from guide.link import REGISTER
from guide.reviews.review import read_due


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
class PointRow:
    """A point that the guide must make beside the sentence that makes it, for a person to judge."""

    point: str
    must_say: str
    page: str
    heading: str
    says: str


@dataclass(frozen=True)
class LinkRow:
    """A link of a register, the day on which a person last opened it, and who that was."""

    owner: str
    link: str
    title: str
    address: str
    opened: str
    opened_by: str


def list_pages(project: Project, today: datetime.date) -> list[PageRow]:
    """Return the pages by owner, and within each the one that is due first before the others."""
    owners = project.institution.owners if project.institution else {}
    rows = []
    for page in project.pages:
        meta = page.meta
        name = str(meta.get("owner") or "")
        reading = measure(project.rendered[page.path].paragraphs)
        due = read_due(page)
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
                is_overdue=due is not None and due < today,
            )
        )
    return sorted(rows, key=lambda row: (row.owner, row.review_by, row.page))


def list_points(project: Project) -> list[PointRow]:
    """Return each point in the order of the list, once for every page that makes it."""
    order = list(read_points())
    rows = [
        PointRow(
            point=one.name,
            must_say=say_point(one.name),
            page=one.page.path,
            heading=one.section.heading if one.section else one.heading,
            says=one.sentence or "",
        )
        for one in list_stated(project)
        if one.name in order
    ]
    return sorted(rows, key=lambda row: order.index(row.point))


def list_links(project: Project) -> list[LinkRow]:
    """Return the links: those that nobody has opened yet first, then the one opened longest ago."""
    rows = list(_list_links(project)) if project.contents and project.institution else []
    return sorted(rows, key=lambda row: (row.opened, row.link))


def _list_links(project: Project) -> Iterator[LinkRow]:
    assert project.contents  # noqa: S101 - asked before
    institution: Institution = project.contents.institution
    for name, link in project.contents.links.items():
        register = INSTITUTION if name in institution.links else REGISTER
        opened = str(link.opened or "")
        where = f"{register}, {name}"
        yield LinkRow(link.owner, where, link.title, link.address, opened, link.opened_by or "")

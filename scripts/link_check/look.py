"""The weekly look: every address of the registers, and every page that is due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from guide.contents import read_contents
from guide.institution import INSTITUTION, load_institution
from guide.link import REGISTER
from guide.page import read_pages
from guide.reviews.review import read_due
from link_check.open_addresses import SECONDS, open_addresses
from link_check.weekly_issue import Due, Entry, write_issue

__all__ = ["SECONDS", "list_due", "list_entries", "look"]


def look(root: Path, today: datetime.date, seconds: int = SECONDS) -> str:
    """Open every address, and return the weekly issue."""
    entries = list(list_entries(root))
    verdicts = open_addresses((entry.address for entry in entries), seconds)
    return write_issue(entries, verdicts, list(list_due(root, today)))


def list_entries(root: Path) -> Iterator[Entry]:
    """Yield the entries of both registers, each with its file and its name there."""
    own = load_institution(root).links
    for name, link in read_contents(root).links.items():
        place = f"{INSTITUTION if name in own else REGISTER}, {name}"
        yield Entry(place, link.title, link.address, link.opened)


def list_due(root: Path, today: datetime.date) -> Iterator[Due]:
    """Yield the pages whose day of review has passed, the oldest first."""
    owners = load_institution(root).owners
    found = []
    for page in read_pages(root):
        day, owner = read_due(page), page.meta.get("owner")
        if day and day < today:
            name = owners[owner].name if owner in owners else f"{owner}"
            found.append(Due(page.path, name, day))
    yield from sorted(found, key=lambda page: (page.day, page.path))

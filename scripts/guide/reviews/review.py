"""What the front matter of pages says of their checking."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guide.institution import Owner
from guide.page import Page


@dataclass(frozen=True)
class Review:
    """What a page's front matter says of its checking; `checked` is None until somebody has."""

    title: str
    url: str
    owner: str
    checked: datetime.date | None
    due: datetime.date


def list_reviews(pages: Iterable[Page], owners: Mapping[str, Owner]) -> list[Review]:
    """Return the review of each page, the one that is due first before the others.

    A page whose front matter says no day is left out; the checks of pages say what it lacks.
    """
    reviews = [
        Review(
            title=str(page.meta.get("title", page.source)),
            url=page.url,
            owner=owner.name if (owner := owners.get(page.meta.get("owner", ""))) else "",
            checked=_read_day(page, "reviewed"),
            due=due,
        )
        for page in pages
        if (due := read_due(page))
    ]
    return sorted(reviews, key=lambda review: (review.due, review.url))


def read_due(page: Page) -> datetime.date | None:
    """Return the day by which a page is to be read again, or None where it says none."""
    return _read_day(page, "review_by")


def _read_day(page: Page, key: str) -> datetime.date | None:
    day = page.meta.get(key)
    return day if isinstance(day, datetime.date) else None

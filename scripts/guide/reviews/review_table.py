"""The table of all pages by the day on which they are due."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from html import escape

from guide.reviews.review import Review
from guide.spell_day import spell_day

Address = Callable[[str], str]
COLUMNS = ("Page", "Due", "Checked", "Owner")


def tell_reviews(reviews: Iterable[Review], address: Address) -> str:
    """Return an HTML table of the reviews, in their order.

    `address` turns a path in the site into a link from the page. Which pages are overdue depends on
    the day on which somebody looks, so a script marks them; without it the days tell.
    """
    rows = "\n".join(
        f'<tr><th scope="row"><a href="{address(review.url)}">{escape(review.title)}</a></th>'
        f"<td>{_write_day(review.due, ' data-reviews-due')}</td>"
        f"<td>{_write_day(review.checked) if review.checked else 'not yet'}</td>"
        f"<td>{escape(review.owner)}</td></tr>"
        for review in reviews
    )
    columns = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    return (
        "<div data-reviews data-search-exclude>\n<p data-reviews-count hidden></p>\n"
        "<details>\n<summary>All pages, the one that is due first on top</summary>\n"
        f"<table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
        "</details>\n</div>"
    )


def _write_day(day: datetime.date, mark: str = "") -> str:
    return f'<time datetime="{day.isoformat()}"{mark}>{spell_day(day)}</time>'

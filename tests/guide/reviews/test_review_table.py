"""When each page was checked and is due, as the team that keeps the guide reads it."""

from __future__ import annotations

from lxml import html

from guide.institution import Owner
from guide.page import Page
from guide.reviews.review import list_reviews
from guide.reviews.review_table import tell_reviews

OWNERS = {"guide": Owner(name="The Team", email="team@example.org")}
FRONT = "---\ntitle: {title}\nowner: guide\nreviewed: {reviewed}\nreview_by: {due}\n---\n"


def make_page(name: str, title: str, due: str, reviewed: str = "") -> Page:
    """Return a page with these days in its front matter."""
    return Page(f"docs/{name}.md", FRONT.format(title=title, due=due, reviewed=reviewed))


PAGES = [
    make_page("later", "Later", "2027-06-01"),
    make_page("sooner", "Sooner & safer", "2027-05-01", "2026-11-30"),
    Page("docs/no-day.md", "---\ntitle: No day\nowner: guide\nreview_by: soon\n---\n"),
]


def test_the_page_that_is_due_first_stands_on_top():
    """A page that says no day is left out: the checks of pages tell its editor."""
    assert [review.title for review in list_reviews(PAGES, OWNERS)] == ["Sooner & safer", "Later"]


def test_each_page_is_told_with_its_owner_and_its_days():
    """What nobody has checked yet is not said to be checked."""
    table = html.fromstring(tell_reviews(list_reviews(PAGES, OWNERS), lambda path: f"../{path}"))
    rows = [[cell.text_content() for cell in row] for row in table.xpath("//tr")]
    assert rows == [
        ["Page", "Due", "Checked", "Owner"],
        ["Sooner & safer", "1 May 2027", "30 November 2026", "The Team"],
        ["Later", "1 June 2027", "not yet", "The Team"],
    ]
    assert table.xpath("//tbody//a/@href") == ["../sooner/", "../later/"]
    assert table.xpath("//time[@data-reviews-due]/@datetime") == ["2027-05-01", "2027-06-01"]


def test_a_page_of_an_unknown_owner_names_none():
    """The checks of pages say so; the list is made all the same."""
    (review, _later) = list_reviews(PAGES, {})
    assert review.owner == ""

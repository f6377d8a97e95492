"""Every page says what it is, who answers for it, and how to mend it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import etree, html
from lxml.html import HtmlElement

from browsing import pages
from guide.institution import Institution, load_institution
from guide.page import Page, read_pages

ROOT = Path(__file__).resolve().parents[3]
PAGES = read_pages(ROOT)


@dataclass(frozen=True)
class BuiltPage:
    """A page as it was written and as it was built."""

    page: Page
    tree: HtmlElement

    def words(self, xpath: str) -> list[str]:
        """Return the text of each element that the path finds, its white space in one line."""
        return [" ".join(found.text_content().split()) for found in self.tree.xpath(xpath)]

    @property
    def has_foot(self) -> bool:
        """Whether the page is one to read: not home, and no worksheet."""
        return self.page.url != "" and "worksheet" not in self.page.meta

    def foot(self) -> list[str]:
        """Return what the foot of the page says, one thing after the other."""
        return self.words("//*[@class='page-foot']//li")


@pytest.fixture(params=PAGES, ids=lambda page: page.source)
def built(request: pytest.FixtureRequest, site: Path) -> BuiltPage:
    """Each page of the guide in turn."""
    page: Page = request.param
    return BuiltPage(page, html.fromstring((site / page.url / "index.html").read_bytes()))


@pytest.fixture(scope="module")
def institution() -> Institution:
    """The institution that the site was built for."""
    return load_institution(ROOT)


def in_words(day: object) -> str:
    """Return a date as British people write it: 22 November 2026."""
    return f"{day:%d %B %Y}".lstrip("0")


def test_a_page_has_its_description(built: BuiltPage):
    """Search engines get the front matter's description, once."""
    descriptions = built.tree.xpath("//head/meta[@name='description']/@content")
    assert descriptions == [built.page.meta["description"]]


def test_a_page_has_one_main_heading_which_is_its_title(built: BuiltPage):
    """The one h1 has the words of the front matter's title."""
    assert built.words("//h1") == [built.page.meta["title"]]


def test_a_page_says_who_checked_it_only_once_somebody_has(
    built: BuiltPage, institution: Institution
):
    """Home and worksheets, where people do something, say nothing of it at all."""
    meta = built.page.meta
    owner = institution.owners[meta["owner"]].name
    checked = [f"Checked on {in_words(day)} by {owner}"] if (day := meta["reviewed"]) else []
    edit = ["Edit this page"] if institution.guide.is_editable else []
    feedback = ["Send feedback on this page"]
    assert built.foot() == ([*checked, *feedback, *edit] if built.has_foot else [])


def test_every_page_stands_in_the_list_of_what_is_due(site: Path):
    """About says of each page who owns it, when it was checked and when it is due."""
    about = html.fromstring((site / "about/index.html").read_bytes())
    rows = about.xpath("//*[@data-reviews]//tbody/tr")
    listed = {row.xpath("string(th)"): row.xpath("string(td[1])") for row in rows}
    assert listed == {page.meta["title"]: in_words(page.meta["review_by"]) for page in PAGES}


def test_feedback_goes_to_the_owner_with_the_pages_title(
    built: BuiltPage, institution: Institution
):
    """The letter is addressed to the page's owner, and its subject names the page."""
    links = built.tree.xpath("//*[@class='page-foot']//a[starts-with(@href, 'mailto:')]/@href")
    assert len(links) == built.has_foot
    for link in links:
        letter = urlsplit(link)
        assert unquote(letter.path) == institution.owners[built.page.meta["owner"]].email
        assert built.page.meta["title"] in parse_qs(letter.query)["subject"][0]


def test_no_two_pages_share_a_title(site: Path):
    """The browser's tab tells all pages apart, the one for lost visitors included."""
    pages = [html.parse(path).findtext(".//title") for path in site.rglob("*.html")]
    titles = Counter(" ".join((title or "").split()) for title in pages)
    assert len(pages) > len(PAGES)
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_the_sitemap_dates_each_page_by_its_front_matter(site: Path):
    """A page's date is that of its last review, or of its writing: not the day of the build."""
    sitemap = etree.parse(site / "sitemap.xml")
    built = {
        urlsplit(entry.findtext("{*}loc")).path.lstrip("/"): entry.findtext("{*}lastmod")
        for entry in sitemap.iterfind("{*}url")
    }
    assert built == {page.url: str(page.meta["reviewed"] or page.meta["written"]) for page in PAGES}


def test_each_page_of_the_site_is_a_test_of_its_own(site: Path):
    """The pages that the tests go to are those that were built, and one of each kind is there."""
    assert sorted(pages.PAGES) == pages.list_pages(site)
    assert set(pages.TEMPLATES) <= set(pages.PAGES)

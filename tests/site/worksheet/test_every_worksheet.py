"""Each worksheet that the guide publishes keeps its answers, and its copies open again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from browsing.worksheet_page import HARD_TEXT, WorksheetPage

PAGES = Path(__file__).parents[3] / "docs" / "worksheets"
GUIDE = ("mentees/", "mentors/", "conversations/", "promotion", "worksheets/")
SERIES = {"first-conversation", "listening-check", "mentoring-review", "session-plan"}
WORKSHEETS = sorted(path.stem for path in PAGES.glob("*.md") if path.stem != "index")


@pytest.fixture(params=WORKSHEETS)
def worksheet(request: pytest.FixtureRequest, page: Page) -> WorksheetPage:
    """The worksheet, open and empty."""
    return WorksheetPage(page, request.param).open()


def test_its_answers_outlive_a_reload_and_travel_in_a_copy(
    worksheet: WorksheetPage, browser: Browser, address: str
):
    """Every answer, two rows in each group, in many scripts, comes back exactly.

    First from this browser's own database; then from the copy, in a browser that never saw it.
    """
    written = worksheet.fill_everything(HARD_TEXT)
    assert not [name for name in worksheet.list_asked() if written[name] in ("", None, False)]
    worksheet.expect_saved()
    worksheet.reload()
    assert worksheet.read() == written
    name, copy = worksheet.save_copy()
    # One of many entries is named for its own day, which is the one that every date here has.
    day = "2027-03-07" if worksheet.worksheet in SERIES else date.today().isoformat()
    assert name == f"{worksheet.worksheet}-{day}.json"
    assert {key: copy[key] for key in ("format", "version", "worksheet")} == {
        "format": "mentoring-answers",
        "version": 1,
        "worksheet": worksheet.worksheet,
    }
    other = browser.new_context(base_url=address)
    elsewhere = WorksheetPage(other.new_page(), worksheet.worksheet).open()
    elsewhere.take_file(copy)
    elsewhere.expect_saved()
    elsewhere.reload()
    _, again = elsewhere.save_copy()
    other.close()
    assert again == copy | {"saved": again["saved"]}


def list_guide_links(site: Path, path: str) -> set[str]:
    """Return the guide's own pages to which the text of the page at this path leads."""
    page = html.parse(site / path / "index.html").getroot()
    page.make_links_absolute(f"https://guide.example/{path}/")
    links = {urlsplit(link.get("href")).path.strip("/") for link in page.xpath("//article//a")}
    return {link for link in links if link.startswith(GUIDE)}


@pytest.mark.parametrize("name", WORKSHEETS)
def test_it_leads_to_its_guide_page_and_back(site: Path, name: str):
    """A page of the guide stands behind each worksheet, and each finds the other."""
    path = f"worksheets/{name}"
    guide_pages = {page for page in list_guide_links(site, path) if "worksheets" not in page}
    assert any(path in list_guide_links(site, page) for page in guide_pages)

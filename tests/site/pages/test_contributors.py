"""The pages for those who keep the guide have a menu of their own, which no reader meets."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from browsing.pages import PAGES
from guide.page import CONTRIBUTE

PLACE = f"/{CONTRIBUTE}"
FOR_CONTRIBUTORS = [path for path in PAGES if path.startswith(PLACE)]
# The pages of the guide that lead there: about the licence, and about changing the guide.
DOORS = {"/about/edit-this-guide/", "/about/licence/"}


def list_links(site: Path, path: str, part: str) -> set[str]:
    """Return where the links in a part of the page lead, as the site's own addresses."""
    page = html.parse(site / path.strip("/") / "index.html").getroot()
    page.make_links_absolute(f"http://guide{path}")
    found = {link.get("href") for link in page.xpath(f"{part}//a[@href]")}
    return {each.removeprefix("http://guide").partition("#")[0] for each in found}


@pytest.mark.parametrize("path", PAGES)
def test_no_menu_mixes_both(site: Path, path: str):
    """A reader's menu has no page for contributors, and theirs no page of the guide but home."""
    found = list_links(site, path, "//nav[@id='menu']")
    if path.startswith(PLACE):
        mails = {each for each in found if each.startswith("mailto:")}
        assert found - mails == {*FOR_CONTRIBUTORS, "/"}
    else:
        assert {each for each in found if each.startswith(PLACE)} == set()


def test_only_two_pages_lead_there(site: Path):
    """Beside the list of all pages and their days, those who edit or reuse the guide find it."""
    readers = [path for path in PAGES if not path.startswith(PLACE) and path != "/about/"]
    leading = {
        path
        for path in readers
        if any(each.startswith(PLACE) for each in list_links(site, path, "//body"))
    }
    assert leading == DOORS


def test_the_turn_of_a_page_stays_on_its_side(site: Path):
    """The last page for readers leads to none for contributors, and the other way round."""
    for path in PAGES:
        turns = list_links(site, path, "//nav[@class='page-turn']")
        assert {each.startswith(PLACE) for each in turns} <= {path.startswith(PLACE)}, path


def test_the_way_in_and_back(page: Page):
    """From About to the pages for contributors, to one of them by their menu, and home again."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/about/edit-this-guide/")
    page.get_by_role("link", name="the pages for those who keep the guide").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep this guide")
    menu = page.locator("#menu")
    menu.get_by_role("button", name="Pages in Change it").click()
    menu.get_by_role("link", name="How to write a page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How to write a page")
    expect(menu.locator("[aria-current=page]")).to_have_text("How to write a page")
    page.get_by_role("navigation", name="Section").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep this guide")
    menu.get_by_role("link", name="Back to the guide").click()
    expect(page.locator("body.home")).to_be_visible()

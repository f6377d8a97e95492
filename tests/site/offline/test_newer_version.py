"""A newer version of the site meets a page that is open: nothing is loaded again, or lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from browsing.site_copy import take_newer, visit
from browsing.sites.published_site import PublishedSite, publish_version
from browsing.worksheet_page import WorksheetPage

LINE = "A newer version of this page is ready."


def change_words(*pages: str) -> Callable[[Path], None]:
    """Return what gives these pages another title, and takes away a part that is fetched later."""

    def change(site: Path) -> None:
        for name in pages:
            page = site / name / "index.html"
            html = page.read_text(encoding="utf-8").replace("</h1>", " (newer)</h1>")
            page.write_text(html, encoding="utf-8")
        for part in site.glob("assets/javascripts/fill-word-*.js"):
            part.rename(part.with_name("fill-word-ABCDEFGH.js"))

    return change


def test_a_page_with_text_stays_and_says_so_quietly(
    visitor: Page, published: PublishedSite, tmp_path: Path
):
    """What is typed stays, and all of the page goes on working; the next page is the new one."""
    visit(visitor)
    worksheet = WorksheetPage(visitor, "grow").open()
    worksheet.field("goal").fill("Finish the article")
    visitor.evaluate("window.isSame = true")
    change = change_words("worksheets/grow", "promotion")
    published.folder = publish_version(published.folder, tmp_path / "newer", change)
    other = visitor.context.new_page()
    other.goto("/promotion/")  # the browser looks for a newer worker
    expect(other.locator("h1")).to_contain_text("(newer)")
    line = visitor.locator("[data-worksheet-newer]")
    expect(line).to_contain_text(LINE)
    assert visitor.evaluate("window.isSame")
    expect(worksheet.field("goal")).to_have_value("Finish the article")
    _, document = worksheet.download("Word")  # by a part that the server no longer has
    assert document.startswith(b"PK")
    worksheet.reload()
    expect(visitor.locator("h1")).to_contain_text("(newer)")
    expect(worksheet.field("goal")).to_have_value("Finish the article")
    expect(line).to_have_count(0)


def test_a_page_that_is_the_same_in_the_newer_version_says_nothing(
    visitor: Page, published: PublishedSite, tmp_path: Path
):
    """Only another page has changed: there is nothing to tell on this one."""
    visit(visitor)
    WorksheetPage(visitor, "grow").open()
    change = change_words("promotion")
    published.folder = publish_version(published.folder, tmp_path / "newer", change)
    assert take_newer(visitor) == "installed"
    visitor.reload()
    assert visitor.evaluate("'newer' in document.documentElement.dataset") is False


def test_the_newer_version_works_without_a_network_once_the_old_pages_are_closed(
    visitor: Page, published: PublishedSite, tmp_path: Path
):
    """The worker of the old version goes with its last page, and its files with it."""
    visit(visitor)
    context = visitor.context
    before = visitor.evaluate(KEYS)
    change = change_words("promotion")
    published.folder = publish_version(published.folder, tmp_path / "newer", change)
    take_newer(visitor)
    visitor.close()
    page = context.new_page()
    visit(page)
    published.stop()
    page.goto("/promotion/")
    expect(page.locator("h1")).to_contain_text("(newer)")
    assert len(page.evaluate(KEYS)) == len(before)


KEYS = "async () => (await (await caches.open((await caches.keys())[0])).keys()).map(r => r.url)"

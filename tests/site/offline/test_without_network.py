"""After one visit the whole site works without a server: seen with one that is gone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from playwright.sync_api import Error, Locator, Page, expect

from browsing.pages import PAGES, TEMPLATES
from browsing.site_copy import visit
from browsing.sites.published_site import PublishedSite
from browsing.worksheet_page import WorksheetPage

WORKSHEETS = [path.split("/")[2] for path in PAGES if path.startswith("/worksheets/")]


def test_every_worksheet_works_after_a_visit_to_the_home_page(
    visitor: Page, published: PublishedSite
):
    """It opens, fills, keeps its answers, gives Word and PDF, and opens its own file again."""
    visit(visitor)
    published.stop()
    for name in filter(None, WORKSHEETS):
        worksheet = WorksheetPage(visitor, name).open()
        written = worksheet.fill_everything("offline")
        worksheet.expect_saved()
        _, word = worksheet.download("Word")
        _, pdf = worksheet.download("PDF")
        assert docx.Document(BytesIO(word)).core_properties.title
        assert pikepdf.open(BytesIO(pdf)).Root.AcroForm.Fields
        worksheet.reload()
        assert worksheet.read() == written
        assert not worksheet.alert.text_content()


@pytest.mark.parametrize("form", ["Word", "PDF"])
def test_a_file_opens(visitor: Page, published: PublishedSite, form: str):
    """The part that reads a document is there, though nobody has ever used it."""
    visit(visitor)
    published.stop()
    worksheet = WorksheetPage(visitor, "grow").open()
    worksheet.field("goal").fill("Finish the article")
    name, document = worksheet.download(form)
    worksheet.field("goal").fill("Something else")
    worksheet.take_file(document, name)
    expect(worksheet.field("goal")).to_have_value("Finish the article")


def test_pages_of_each_kind_and_the_search_work(visitor: Page, published: PublishedSite):
    """Whatever stands behind their address; tests/guide/offline holds that none is forgotten."""
    visit(visitor)
    published.stop()
    for path in TEMPLATES:
        if not path.startswith("/contribute/"):
            visitor.goto(path, wait_until="domcontentloaded")
            expect(visitor.locator("h1").first).to_be_attached()
    visitor.goto("/mentees/index.html?from=mail#top")
    visitor.get_by_role("button", name="Search").click()
    visitor.keyboard.type("grow")
    visitor.get_by_role("dialog").get_by_role("link").first.click()
    expect(visitor.locator("h1")).to_contain_text("GROW")


def test_blank_documents_come_as_they_are(visitor: Page, published: PublishedSite):
    """The links to the blank documents give the very files, in the menu and on the cards."""
    visit(visitor)
    published.stop()
    WorksheetPage(visitor, "grow").open().open_menu()
    expect_file(visitor, visitor.locator('a[data-worksheet-template="docx"]'), published)
    visitor.goto("/worksheets/")
    expect_file(visitor, visitor.locator('a[href$="grow.pdf"]').first, published)


def expect_file(page: Page, link: Locator, published: PublishedSite) -> None:
    """Press a link that offers a file, and get the file as it was published."""
    page.evaluate("navigator.serviceWorker.ready")
    with page.expect_download() as download:
        link.click()
    name = download.value.suggested_filename
    whole = published.folder / "downloads" / name
    assert Path(download.value.path()).read_bytes() == whole.read_bytes()


def test_it_works_in_a_folder_of_a_site(visitor: Page, published: PublishedSite):
    """Another university may serve the guide below a path; beside it, nothing is touched."""
    whole = published.folder
    published.folder = whole.parent
    below = f"/{whole.name}"
    visit(visitor, f"{below}/")
    published.stop()
    visitor.goto(f"{below}/promotion/")
    expect(visitor.locator("h1")).to_be_visible()
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        visitor.goto("/")


@pytest.mark.parametrize("trouble", ["slow", "broken"])
def test_a_server_that_does_not_serve_is_as_good_as_none(
    visitor: Page, published: PublishedSite, trouble: str
):
    """One that never answers, or has nothing but an error, keeps nobody from the worksheet."""
    visit(visitor)
    published.is_slow = trouble == "slow"
    published.status = 503 if trouble == "broken" else 200
    WorksheetPage(visitor, "grow").open()


def test_with_a_server_the_newest_page_comes(visitor: Page, published: PublishedSite):
    """The copy stands back: each page that is opened is asked for."""
    visit(visitor)
    published.asked.clear()
    visitor.goto("/promotion/")
    assert "/promotion/" in published.asked

"""After one visit the whole site works without a server: seen with one that is gone."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from playwright.sync_api import Error, Locator, Page, expect

from browsing.overview.overview_page import OverviewPage
from browsing.pages import PAGES, TEMPLATES
from browsing.prose.prose_page import take_reading
from browsing.site_copy import visit
from browsing.sites.published_site import PublishedSite
from browsing.worksheet_page import WorksheetPage

WORKSHEETS = [
    name for path in PAGES if path.startswith("/worksheets/") and (name := path.split("/")[2])
]


# Between them they have every kind of question, and one of them has entries.
USUAL = ("contract", "listening-check")


@pytest.mark.parametrize(
    "names", [USUAL, pytest.param(WORKSHEETS, marks=pytest.mark.thorough)], ids=["few", "all"]
)
def test_every_worksheet_works_after_a_visit_to_the_home_page(
    visitor: Page, published: PublishedSite, names: Sequence[str]
):
    """It opens, fills, keeps its answers, gives Word and PDF, to fill in and to read.

    The page of one's own work shows them. Every worksheet's page lies in the copy, which
    tests/guide/offline holds.
    """
    visit(visitor)
    published.stop()
    for name in names:
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
    worksheet = WorksheetPage(visitor, "contract").open()
    for form in ("Word", "PDF"):
        take_reading(worksheet, form)
    overview = OverviewPage(visitor)
    overview.open()
    expect(overview.section("Dates")).to_contain_text("The agreed end")


def test_files_open_and_pages_the_search_and_blank_documents_come(
    visitor: Page, published: PublishedSite
):
    """Whatever stands behind their address; tests/guide/offline holds that none is forgotten.

    The part that reads a document is there, though nobody has ever used it. The links to the blank
    documents give the very files, in the menu and on the cards.
    """
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
    worksheet = WorksheetPage(visitor, "grow").open()
    for form in ("Word", "PDF"):
        worksheet.field("goal").fill(f"Finish the article, by {form}")
        name, document = worksheet.download(form)
        worksheet.field("goal").fill("Something else")
        worksheet.take_file(document, name)
        expect(worksheet.field("goal")).to_have_value(f"Finish the article, by {form}")
    worksheet.open().open_menu()
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


def test_a_server_that_does_not_serve_is_as_good_as_none(visitor: Page, published: PublishedSite):
    """One that never answers, or has nothing but an error, keeps nobody from the worksheet.

    While it serves, the copy stands back: each page that is opened is asked for.
    """
    visit(visitor)
    published.asked.clear()
    visitor.goto("/promotion/")
    assert "/promotion/" in published.asked
    published.status = 503
    WorksheetPage(visitor, "grow").open()
    published.status, published.is_slow = 200, True
    WorksheetPage(visitor, "grow").open()

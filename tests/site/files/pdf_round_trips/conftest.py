"""A worksheet's PDF that the page has filled in, and the page that reads it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browsing.document_parts import DocumentParts
from browsing.pdf_js import PdfJs, open_pdf_js
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site, place_pdf
from browsing.worksheet_page import WorksheetPage
from samples.pdf_round_trips import SHORT, make_answers, make_wide_worksheet
from worksheet_builder.model import Worksheet


@pytest.fixture(scope="module")
def worksheet() -> Worksheet:
    """A worksheet with every kind of field, and one of each text kind for every text."""
    return make_wide_worksheet()


@pytest.fixture(scope="module")
def server(worksheet: Worksheet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of this worksheet alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("wide"), [worksheet])
        yield releases


@pytest.fixture(scope="module")
def page(browser: Browser, server: Releases) -> Iterator[Page]:
    """The worksheet's page, open and empty."""
    context = browser.new_context(base_url=server.address)
    yield WorksheetPage(context.new_page(), "sample").open().page
    context.close()


@pytest.fixture(scope="module")
def parts(page: Page, server: Releases) -> DocumentParts:
    """The readers and fillers, in a page of the site."""
    return DocumentParts(page, server.site)


@pytest.fixture(scope="module")
def pdf_js(browser: Browser) -> Iterator[PdfJs]:
    """Firefox's viewer."""
    with open_pdf_js(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def blank(server: Releases, worksheet: Worksheet) -> bytes:
    """Its blank PDF."""
    return (server.site / place_pdf(worksheet)).read_bytes()


@pytest.fixture(scope="module")
def filled(parts: DocumentParts, worksheet: Worksheet, blank: bytes) -> bytes:
    """Its PDF with an answer to every question, filled in by the page."""
    return parts.fill("Pdf", blank, worksheet, make_answers())


@pytest.fixture(scope="module")
def short(parts: DocumentParts, worksheet: Worksheet, blank: bytes) -> bytes:
    """Its PDF with two answers: a small file, where it matters only what became of it."""
    return parts.fill("Pdf", blank, worksheet, SHORT)


@pytest.fixture
def read(parts: DocumentParts, worksheet: Worksheet) -> Callable[[bytes], dict[str, Any]]:
    """Read a PDF of the worksheet, and return its answers."""

    def read_answers(content: bytes) -> dict[str, Any]:
        copy = parts.read("Pdf", content, worksheet)
        about = {"format": "mentoring-answers", "version": 1, "worksheet": "sample"}
        assert about.items() <= copy.items()
        assert set(copy) - set(about) - {"answers"} <= {"absent"}
        assert set(copy.get("absent", [])) <= {"asked_once"}, "no document asks it"
        return dict(copy["answers"])

    return read_answers

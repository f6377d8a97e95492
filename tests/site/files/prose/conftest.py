"""A contract that is filled in whole, and the documents to read that were made of it."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from browsing.profile import take_kept
from browsing.prose.prose_page import ANSWERS, take_reading
from browsing.worksheet_page import WorksheetPage


class Whole(NamedTuple):
    """What a browser keeps with it; and the documents by their form, each with its name."""

    kept: StorageState
    readings: dict[str, tuple[str, bytes]]


@pytest.fixture(scope="session")
def whole(browser: Browser, address: str) -> Whole:
    """Filled in once, and made into a document of each form."""
    with browser.new_context(base_url=address) as context:
        contract = WorksheetPage(context.new_page()).open()
        contract.take_file(contract.make_copy(ANSWERS))
        contract.expect_saved()
        # What is chosen for a document is chosen the next time, so this comes first.
        kept = take_kept(contract.page)
        contract.open()
        return Whole(kept, {form: take_reading(contract, form) for form in ("Word", "PDF")})


@pytest.fixture
def contract(context: BrowserContext, page: Page, whole: Whole) -> WorksheetPage:
    """Its page, with an answer to every question."""
    context.set_storage_state(whole.kept)
    return WorksheetPage(page).open()


@pytest.fixture
def readings(whole: Whole) -> dict[str, tuple[str, bytes]]:
    """The documents to read by their form, each with its name."""
    return whole.readings


@pytest.fixture
def word(whole: Whole) -> bytes:
    """The Word document to read."""
    return whole.readings["Word"][1]


@pytest.fixture
def pdf(whole: Whole) -> bytes:
    """The PDF to read."""
    return whole.readings["PDF"][1]

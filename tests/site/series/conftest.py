"""Documents of all entries, and computers to open them on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from browsing.series_page import SeriesPage
from samples.sessions import SESSIONS


@pytest.fixture
def open_fresh(browser: Browser, address: str) -> Iterator[Callable[[], SeriesPage]]:
    """Open the plan on a computer of its own, on which nothing is kept."""
    contexts = []

    def open_one() -> SeriesPage:
        contexts.append(browser.new_context(base_url=address))
        plan = SeriesPage(contexts[-1].new_page())
        plan.open()
        return plan

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def mentee(browser: Browser, address: str) -> Iterator[SeriesPage]:
    """Somebody with three sessions, for nobody named yet; tests change nothing there."""
    with browser.new_context(base_url=address) as context:
        plan = SeriesPage(context.new_page())
        plan.open()
        yield plan.hold(SESSIONS)


@pytest.fixture(scope="module")
def documents(mentee: SeriesPage) -> dict[str, bytes]:
    """All three sessions as one document, private answers too, by its form."""
    return {form: mentee.download_all(form)[1] for form in ("Word", "PDF")}

"""Documents of all entries, and computers to open them on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, StorageState

from browsing.profile import take_kept
from browsing.series_page import SeriesPage
from samples.sessions import SESSIONS


@pytest.fixture
def open_fresh(browser: Browser, address: str) -> Iterator[Callable[..., SeriesPage]]:
    """Open the plan on a computer of its own, on which nothing is kept but what is given."""
    contexts = []

    def open_one(kept: StorageState | None = None) -> SeriesPage:
        contexts.append(browser.new_context(base_url=address, storage_state=kept))
        plan = SeriesPage(contexts[-1].new_page())
        plan.open()
        return plan

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def held(browser: Browser, address: str) -> tuple[dict[str, bytes], StorageState]:
    """Documents of three sessions, for nobody named yet, and what the browser with them keeps."""
    with browser.new_context(base_url=address) as context:
        plan = SeriesPage(context.new_page())
        plan.open()
        plan.hold(SESSIONS)
        documents = {form: plan.download_all(form)[1] for form in ("Word", "PDF")}
        return documents, take_kept(plan.page)


@pytest.fixture(scope="session")
def documents(held: tuple[dict[str, bytes], StorageState]) -> dict[str, bytes]:
    """All three sessions as one document, private answers too, by its form."""
    return held[0]


@pytest.fixture
def mentee(
    open_fresh: Callable[..., SeriesPage], held: tuple[dict[str, bytes], StorageState]
) -> SeriesPage:
    """Somebody who has the three sessions."""
    return open_fresh(held[1])

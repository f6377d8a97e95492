"""Three computers: the mentee's, the mentor's, and the one that the mentee has later."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from browsing.year.desk import Desk


@pytest.fixture
def make_desk(browser: Browser, address: str) -> Iterator[Callable[[], Desk]]:
    """Have one more computer, with nothing on it."""
    contexts = []

    def make() -> Desk:
        contexts.append(
            browser.new_context(
                base_url=address, locale="en-GB", viewport={"width": 1280, "height": 900}
            )
        )
        return Desk(contexts[-1])

    yield make
    for context in contexts:
        context.close()

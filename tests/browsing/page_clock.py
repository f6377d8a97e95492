"""The clock of a page, which a test lets run ahead instead of waiting."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

SECOND = 1_000
# A page that waits waits for seconds; the rest is for what comes before it begins to wait.
MOST_SECONDS = 2_000


def run_ahead(page: Page, until: Locator) -> None:
    """Let the page's clock run ahead, a second at a time, until this is there.

    The page's clock has to be installed before: `page.clock.install()`.
    """
    for _ in range(MOST_SECONDS):
        if until.count():
            break
        page.clock.fast_forward(SECOND)
    expect(until.first).to_be_attached()

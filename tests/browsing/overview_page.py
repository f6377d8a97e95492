"""The page of one's own work, as the tests speak of it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

ADDRESS = "/my-mentoring/"


class OverviewPage:
    """What a browser keeps, on one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame = page.locator("[data-overview]")
        self.shown = page.locator("[data-overview-shown]")
        self.empty = page.locator("[data-overview-empty]")
        self.status = page.locator("[data-overview-status]")

    def open(self, state: str = "shown") -> None:
        """Open the page, and wait until it says how it stands."""
        self.page.goto(ADDRESS)
        self.wait_until(state)

    def wait_until(self, state: str) -> None:
        """Wait until the page stands so."""
        self.page.wait_for_selector(f'[data-overview-state="{state}"]', state="attached")

    def section(self, heading: str) -> Locator:
        """The part of the page under a heading."""
        return self.shown.locator("section").filter(
            has=self.page.get_by_role("heading", name=heading, exact=True)
        )

"""The page of one's own work, as the tests speak of it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from browsing.overview.seeded_year import SeededBrowser

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

    def card(self, name: str) -> Locator:
        """The card of somebody."""
        heading = self.page.get_by_role("heading", name=name, exact=True)
        return self.section("Relationships").locator("li").filter(has=heading)

    def list_rows(self) -> list[str]:
        """What is open, in the order of the page, with its groups."""
        return [
            " | ".join(text for text in row.locator("th, td").all_inner_texts() if text)
            for row in self.section("Open promises").locator("tbody tr").all()
        ]

    def seed(self, browser: SeededBrowser) -> OverviewPage:
        """Put what is kept into the browser, and open the page."""
        self.page.goto("/about/licence/")
        browser.put(self.page)
        self.open()
        return self

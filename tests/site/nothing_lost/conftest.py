"""One small worksheet, whose page loads at once, in a browser with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from browsing.nothing_lost.fault_sitting import FaultSitting
from browsing.sites.releases import Releases, build_release, serve_releases

VERSIONS = Path(__file__).resolve().parents[1] / "versions"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site with the plan in its first version."""
    with serve_releases() as releases:
        releases.site = build_release(VERSIONS / "first", tmp_path_factory.mktemp("small"))
        (releases.site / "empty.html").write_text("<!doctype html><title>Empty</title>", "utf-8")
        yield releases


@pytest.fixture
def profile(browser: Browser, small_site: Releases) -> Iterator[BrowserContext]:
    """A person's browser, with nothing in it."""
    context = browser.new_context(base_url=small_site.address)
    yield context
    context.close()


@pytest.fixture
def tab(profile: BrowserContext) -> Page:
    """A fresh tab."""
    return profile.new_page()


@pytest.fixture
def devtools(tab: Page) -> CDPSession:
    """The browser's own controls for that tab."""
    return tab.context.new_cdp_session(tab)


@pytest.fixture
def sitting(tab: Page) -> FaultSitting:
    """The plan, open, with something saved in it."""
    return FaultSitting(tab).begin()

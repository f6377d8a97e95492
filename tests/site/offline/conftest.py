"""A visitor whose browser keeps a copy of the site, and a server that can go away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browsing.sites.published_site import PublishedSite


@pytest.fixture
def published(site: Path) -> Iterator[PublishedSite]:
    """The site at an address for which no browser has stored anything."""
    with PublishedSite(site) as server:
        yield server
        server.stop()


@pytest.fixture
def visitor(browser: Browser, published: PublishedSite) -> Iterator[Page]:
    """A tab of a browser that knows service workers, and has seen nothing yet."""
    context = browser.new_context(base_url=published.address, service_workers="allow")
    yield context.new_page()
    context.close()

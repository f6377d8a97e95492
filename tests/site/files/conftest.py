"""A site of one worksheet whose questions depend on each other, and its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browsing.dependent_page import DependentPage
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site
from samples.dependent_worksheet import ALL, DEPENDENT


@pytest.fixture(scope="module")
def dependent_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of this worksheet alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("dependent"), [DEPENDENT])
        yield releases


@pytest.fixture
def dependent(browser: Browser, dependent_site: Releases) -> Iterator[DependentPage]:
    """The worksheet with every question answered, and then all but two hidden by one choice."""
    clipboard = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(base_url=dependent_site.address, permissions=clipboard)
    worksheet = DependentPage(context.new_page(), "sample")
    worksheet.open()
    worksheet.take_file(worksheet.make_copy(ALL))
    worksheet.choose("room")
    # What says so is fetched with the first answer that is hidden.
    worksheet.form.locator("[data-worksheet-hidden-answers] p").first.wait_for()
    yield worksheet
    context.close()

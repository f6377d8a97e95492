"""The plan as it was published, version after version, in the browser of one person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from browsing.plan_page import FIRST, Plan
from browsing.sites.releases import Releases, build_release, serve_releases

VERSIONS = Path(__file__).resolve().parents[1] / "versions"


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The four versions, each built once."""
    folder = tmp_path_factory.mktemp("versions")
    names = ("first", "second", "third", "fourth")
    return {name: build_release(VERSIONS / name, folder / name) for name in names}


@pytest.fixture
def releases(builds: dict[str, Path]) -> Iterator[Releases]:
    """The site, with the first version published."""
    with serve_releases() as releases:
        releases.site = builds["first"]
        yield releases


@pytest.fixture
def profile(browser: Browser, releases: Releases) -> Iterator[BrowserContext]:
    """A person's browser, with nothing in it."""
    context = browser.new_context(base_url=releases.address)
    yield context
    context.close()


@pytest.fixture
def first(profile: BrowserContext) -> Plan:
    """The first version, with every question answered."""
    plan = Plan(profile.new_page(), "plan")
    plan.open()
    plan.take_file(plan.make_copy(FIRST))
    plan.expect_saved()
    return plan


@pytest.fixture
def second(first: Plan, releases: Releases, builds: dict[str, Path]) -> Plan:
    """The second version, opened where the first was filled in."""
    releases.site = builds["second"]
    first.reload()
    return first

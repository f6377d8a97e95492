"""Two browsers that are not built on Chromium, and the site as a new visitor of theirs meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from browsing.engines.choice import list_engines
from browsing.engines.marionette import open_firefox
from browsing.engines.tab import Tab
from browsing.engines.watched_site import WatchedSite, watch_site
from browsing.engines.webkit import open_webkit

OPEN = {"Firefox": open_firefox, "WebKit": open_webkit}


@pytest.fixture(scope="session")
def tabs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Tab]]:
    """Return an engine's tab; its browser starts when it is first asked for."""
    with ExitStack() as browsers:
        opened: dict[str, Tab] = {}

        def open_tab(engine: str) -> Tab:
            if engine not in opened:
                folder = tmp_path_factory.mktemp(engine)
                opened[engine] = browsers.enter_context(OPEN[engine](folder))
            return opened[engine]

        yield open_tab


@pytest.fixture(params=list_engines())
def tab(request: pytest.FixtureRequest, tabs: Callable[[str], Tab]) -> Tab:
    """A tab of each engine in turn."""
    return tabs(request.param)


@pytest.fixture
def meet(site: Path) -> Iterator[Callable[[], WatchedSite]]:
    """Return the site at an address for which no browser has stored anything.

    In the end no page may have reported an error, a warning or a breach of its policy.
    """
    with ExitStack() as servers:
        met: list[WatchedSite] = []

        def serve() -> WatchedSite:
            met.append(servers.enter_context(watch_site(site)))
            return met[-1]

        yield serve
        assert [report for visited in met for report in visited.reports] == []

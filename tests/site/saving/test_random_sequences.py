"""Whatever a person does and whatever goes wrong, in any order: no typed word is lost.

10 sequences by default. For more, or for one that failed, with its steps printed:

    scripts/test tests/site/saving/test_random_sequences.py --seeds 1000
    scripts/test tests/site/saving/test_random_sequences.py --first-seed 617 --seeds 1
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from browsing.nothing_lost.random_browser import RandomBrowser
from browsing.nothing_lost.random_sitting import SELDOM, RandomSitting
from browsing.profile import kill_browser, open_profile
from browsing.sites.releases import Releases, build_release, serve_releases

VERSIONS = Path(__file__).resolve().parents[1] / "versions"
STEPS = 12

# To start a browser again takes as long as a whole sequence: so it may be killed only where it is.
KILLED_EVERY = len(SELDOM)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """One small worksheet, whose page loads at once."""
    with serve_releases() as releases:
        folder = tmp_path_factory.mktemp("release")
        releases.site = build_release(VERSIONS / "series", folder, is_styled=False)
        yield releases


class UsedAgain:
    """A browser that serves one history after another, until one of them goes wrong in it."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address
        self._open: RandomBrowser | None = None

    def lend(self) -> RandomBrowser:
        """Return it with nothing in it."""
        if self._open is None:
            context = self._browser.new_context(base_url=self._address)
            self._open = RandomBrowser(context, self._address)
        self._open.empty()
        return self._open

    def close(self) -> None:
        """Close it; the next history gets another."""
        if self._open is not None:
            self._open.context.close()
        self._open = None


@pytest.fixture(scope="module")
def used_again(browser: Browser, release: Releases) -> Iterator[UsedAgain]:
    """One profile and its tabs for all histories in which nobody kills the browser."""
    used = UsedAgain(browser, release.address)
    yield used
    used.close()


@pytest.fixture
def sitting(
    seed: int, browser: Browser, release: Releases, used_again: UsedAgain, tmp_path: Path
) -> Iterator[RandomSitting]:
    """A person at a browser with nothing in it; in some sequences it may be killed."""
    if seed % KILLED_EVERY or not Path("/proc/self/cmdline").exists():
        sitting = RandomSitting(seed, used_again.lend(), None)
        yield sitting
        if not sitting.is_over:
            used_again.close()
        return

    def start() -> RandomBrowser:
        return RandomBrowser(open_profile(browser, tmp_path, release.address), release.address)

    def kill() -> RandomBrowser:
        kill_browser(sitting.browser.context, tmp_path)
        return start()

    sitting = RandomSitting(seed, start(), kill)
    yield sitting
    sitting.browser.context.close()


@pytest.mark.seeds(10, thorough=1000)
def test_no_typed_word_is_lost(sitting: RandomSitting, seed: int):
    """Edits, reloads, tabs, clearing, files, freezing, crashes, kills, a full disk, no network.

    What is done seldom is done by turns half-way, so that a few sequences have all of it.
    """
    try:
        for step in range(STEPS):
            sitting.act(SELDOM[seed % len(SELDOM)] if step == STEPS // 2 else "")
        sitting.end()
    except Error as error:
        error.add_note(sitting.tell("What led to it:"))
        raise

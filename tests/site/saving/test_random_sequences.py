"""Whatever a person does and whatever goes wrong, in any order: no typed word is lost.

25 sequences by default. For more, or for one that failed, with its steps printed:

    scripts/test tests/site/saving/test_random_sequences.py --seeds 1000
    scripts/test tests/site/saving/test_random_sequences.py --seeds 618 -k "[617]"
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from browsing.nothing_lost.random_sitting import RandomSitting
from browsing.profile import kill_browser, open_profile
from browsing.sites.releases import Releases, build_release, serve_releases

VERSIONS = Path(__file__).resolve().parents[1] / "versions"
STEPS = 12

# To start a browser again takes as long as a whole sequence: so the browser is killed in few.
KILLED_EVERY = 10


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """One small worksheet, whose page loads at once."""
    with serve_releases() as releases:
        releases.site = build_release(VERSIONS / "first", tmp_path_factory.mktemp("release"))
        yield releases


@pytest.fixture
def sitting(
    seed: int, browser: Browser, release: Releases, tmp_path: Path
) -> Iterator[RandomSitting]:
    """A person at a browser with nothing in it; in every tenth sequence it may be killed."""
    if seed % KILLED_EVERY or not Path("/proc/self/cmdline").exists():
        context = browser.new_context(base_url=release.address)
        sitting = RandomSitting(seed, context, release.address, None)
    else:
        context = open_profile(browser, tmp_path, release.address)

        def kill() -> BrowserContext:
            kill_browser(sitting.context, tmp_path)
            return open_profile(browser, tmp_path, release.address)

        sitting = RandomSitting(seed, context, release.address, kill)
    yield sitting
    sitting.context.close()


@pytest.mark.seeds(25, thorough=1000)
def test_no_typed_word_is_lost(sitting: RandomSitting):
    """Edits, reloads, tabs, clearing, files, freezing, crashes, kills, a full disk, no network."""
    for _step in range(STEPS):
        sitting.act()
    sitting.end()

"""The built site, served on a free port, and a real browser to drive it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from browsing.profile import QUIET_CHROMIUM, choose_browser, leave_out_workers

ROOT = Path(__file__).resolve().parents[2]

# As long as Playwright waits for everything else. Its five seconds for what is expected are a bound
# for the machine and not for the page: a busy one needs more to load the search's whole index.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the site once for all test processes, and return its folder."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            build = subprocess.run(
                [sys.executable, ROOT / "scripts" / "build", "--site-dir", str(folder)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
            if build.returncode:
                shutil.rmtree(folder, ignore_errors=True)
                pytest.fail(f"scripts/build failed:\n{build.stdout}{build.stderr}")
    return folder


class QuietHandler(SimpleHTTPRequestHandler):
    """A plain file server that keeps its log to itself."""

    def log_message(self, *_args: object) -> None:
        """Say nothing: a test that fails prints what it needs."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site and yield its address, without a slash at the end."""
    handler = partial(QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers of the test process."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for the test process: the headless shell where the machine has it."""
    with playwright.chromium.launch(
        executable_path=choose_browser(), args=QUIET_CHROMIUM
    ) as browser:
        leave_out_workers(browser)
        yield browser


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium with all its own screens, for what the headless shell leaves out."""
    with playwright.chromium.launch(
        executable_path=choose_browser(is_whole=True), args=QUIET_CHROMIUM
    ) as browser:
        leave_out_workers(browser)
        yield browser


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A fresh browser profile: nothing stored, desktop size."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A fresh tab."""
    return context.new_page()


@pytest.fixture(scope="session")
def reading(browser: Browser, address: str) -> Iterator[Page]:
    """One tab for all tests that only look at pages, so that none waits for a fresh profile."""
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def reader(reading: Page) -> Iterator[Page]:
    """A tab in which others have looked at pages before; whoever writes needs `page` instead."""
    yield reading
    kept = reading.evaluate(
        "async () => [...await caches.keys(),"
        " ...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    )
    assert kept == [], "a test that only reads has left something in the browser"

"""Browsers' profiles: on disk, for a test that kills its browser, or filled once for several."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page, StorageState

from benchmarks.first_view import NO_WORKERS
from set_up.browser import find_machine_browser, find_shell

# Without these, Chromium calls home while the tests count every request.
QUIET_CHROMIUM = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)


def leave_out_workers(browser: Browser) -> None:
    """Give new contexts of `browser` no service workers, unless they say what they want.

    A worker would answer in place of what a test answers by `page.route`, and take a copy of the
    whole site for each fresh profile. tests/site/offline/ wants them.
    """
    make = browser.new_context

    def new_context(**settings: Any) -> BrowserContext:
        context = make(**settings)
        if "service_workers" not in settings:
            context.add_init_script(NO_WORKERS)
        return context

    vars(browser)["new_context"] = new_context


def choose_browser(*, is_whole: bool = False) -> str | None:
    """Return the path of the headless shell where there is one, or else of the whole browser."""
    return (None if is_whole else find_shell()) or find_machine_browser()


def open_profile(
    browser: Browser, folder: Path, address: str, *, is_whole: bool = False
) -> BrowserContext:
    """Start another browser like `browser`, or a whole one, with its profile in `folder`."""
    context = browser.browser_type.launch_persistent_context(
        folder,
        executable_path=choose_browser(is_whole=is_whole),
        args=QUIET_CHROMIUM,
        base_url=address,
        viewport={"width": 1280, "height": 900},
    )
    context.add_init_script(NO_WORKERS)
    return context


def take_kept(page: Page) -> StorageState:
    """Leave the page, and return what its browser keeps then: databases and local storage.

    `new_context(storage_state=…)` or `context.set_storage_state(…)` puts it into another one.
    """
    page.goto("/404.html")
    return page.context.storage_state(indexed_db=True)


def _list_processes(folder: Path) -> Iterator[int]:
    """Yield the processes that were started with this profile: Linux only."""
    for process in Path("/proc").iterdir():
        if not process.name.isdecimal():
            continue
        try:
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue  # it has ended meanwhile
        if f"--user-data-dir={folder}".encode() in command:
            yield int(process.name)


def kill_browser(context: BrowserContext, folder: Path) -> None:
    """End the browser of this profile as a crash would: SIGKILL, no goodbye to any page."""
    for process in list(_list_processes(folder)):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue  # a child that went with its parent
    try:
        context.close()
    except Error:
        return  # there is nothing left to close

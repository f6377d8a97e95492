"""A browser with a profile on disk, which a test may kill and start again."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error

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


def choose_browser(*, is_whole: bool = False) -> str | None:
    """Return the path of the headless shell where there is one, or else of the whole browser."""
    return (None if is_whole else find_shell()) or find_machine_browser()


def open_profile(
    browser: Browser, folder: Path, address: str, *, is_whole: bool = False
) -> BrowserContext:
    """Start another browser like `browser`, or a whole one, with its profile in `folder`."""
    return browser.browser_type.launch_persistent_context(
        folder,
        executable_path=choose_browser(is_whole=is_whole),
        args=QUIET_CHROMIUM,
        base_url=address,
        viewport={"width": 1280, "height": 900},
    )


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

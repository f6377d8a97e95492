"""Finds or installs the browsers that the tests drive: a whole one, and one without windows.

Chromium's headless shell has no PDF viewer and no screens of its own, and starts and shows a page
with two thirds of the work. It is used where it is there; else the whole browser serves for both.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from set_up.debian_packages import find_rights, has_apt, is_ubuntu
from set_up.project import VENV_PYTHON, python_tool, runs_in_ci
from set_up.run_step import Step, begin_step, fail_step, try_step
from set_up.stop import Stop

SHELL = "chromium-headless-shell"  # the command, and Debian's package of it
NAMES = ("chromium", "google-chrome", "google-chrome-stable")
# Prints where Playwright keeps, or would keep, its own Chromium.
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def is_snap(path: str) -> bool:
    """Tell whether a browser is a snap, which sees no profile in /tmp, or a stub that asks for it.

    Ubuntu's /usr/bin/chromium-browser is such a stub: a shell script.
    """
    real = Path(path).resolve()
    if "snap" in real.parts or real.name == "snap":
        return True
    try:
        with real.open("rb") as file:
            return b"snap" in file.read(4096)
    except OSError:
        return False


def find_machine_browser() -> str | None:
    """Return the path of a Chromium or Chrome of this machine that tests can drive, or None."""
    chosen = os.environ.get("GUIDE_CHROMIUM")
    if chosen:
        return chosen
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path and not is_snap(path)), None)


def find_shell() -> str | None:
    """Return the path of this machine's headless shell, or None.

    Whoever names a browser in GUIDE_CHROMIUM alone has every test run in that one.
    """
    chosen = os.environ.get("GUIDE_CHROMIUM_SHELL")
    if chosen:
        return chosen
    return None if os.environ.get("GUIDE_CHROMIUM") else shutil.which(SHELL)


def debian_has_chromium() -> bool:
    """Tell whether apt brings a real Chromium: Debian's does, Ubuntu's only asks for a snap."""
    return has_apt() and not is_ubuntu()


def find_missing_browser() -> list[str]:
    """Return the Debian packages of the browsers where none is found and apt brings them.

    In CI the shell is brought also where a whole browser is there already; on a person's machine
    that could bring another version of theirs.
    """
    if not debian_has_chromium():
        return []
    if not find_machine_browser():
        return ["chromium", SHELL]
    has_choice = find_shell() or os.environ.get("GUIDE_CHROMIUM")
    return [SHELL] if runs_in_ci() and not has_choice else []


def find_playwright_browser() -> str | None:
    """Return the path of Playwright's own Chromium when it is installed and starts, or None."""
    asked = subprocess.run(
        [VENV_PYTHON, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False
    )
    path = asked.stdout.strip()
    return path if path and _starts(path) else None


def _starts(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def install_browser() -> str:
    """Return the path of a browser for the tests; fetch Playwright's own where there is no other.

    Raises Stop with one sentence when there is none to be had.
    """
    found = find_machine_browser() or find_playwright_browser()
    if found:
        return found
    step = Step("Installing Chromium for the tests", "chromium", "a minute or two")
    begin_step(step)
    playwright = python_tool("playwright")
    with_libraries = ["--with-deps"] if has_apt() and find_rights() is not None else []
    if not try_step(step, (playwright, "install", *with_libraries, "chromium")):
        raise fail_step(step)
    found = find_playwright_browser()
    if found is None:
        raise Stop(
            "Chromium wants libraries that this account may not install. Type this once, then "
            f"try again:\n\n    sudo {playwright} install-deps chromium\n"
        )
    return found

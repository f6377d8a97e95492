"""Brings the machine to what a command needs, in order; what is there already is left alone."""

from __future__ import annotations

from pathlib import Path

from set_up.browser import find_missing_browser, install_browser
from set_up.debian_packages import install_debian_packages
from set_up.libraries import FOR_BUILD, FOR_TESTS, find_missing_libraries
from set_up.lock import hold_lock
from set_up.node import install_browser_packages
from set_up.programs import find_missing_programs
from set_up.project import runs_in_ci
from set_up.python_packages import find_missing_venv, install_python_packages

# A bare machine has no fonts at all; then LibreOffice and Chromium draw empty boxes.
FONTS = Path("/usr/share/fonts")
FONTS_PACKAGE = "fonts-noto-core"


def prepare_build() -> None:
    """Make the machine ready to build, check and serve the site."""
    with hold_lock():
        install_debian_packages([*find_missing_venv(), *find_missing_libraries(FOR_BUILD)])
        install_python_packages()
        install_browser_packages()


def prepare_tests() -> str:
    """Make the machine ready to test, and return the path of the browser that tests drive.

    With CI=true every program that a test runs is installed too.
    """
    with hold_lock():
        install_debian_packages(
            [
                *find_missing_venv(),
                *find_missing_libraries(FOR_BUILD + FOR_TESTS),
                *find_missing_browser(),
                *(find_missing_extras() if runs_in_ci() else ()),
            ]
        )
        install_python_packages()
        install_browser_packages()
        return install_browser()


def find_missing_extras() -> list[str]:
    """Return the Debian packages of the programs and fonts that only CI must have."""
    has_fonts = any(path.suffix in {".otf", ".ttf"} for path in FONTS.rglob("*"))
    fonts = [] if has_fonts else [FONTS_PACKAGE]
    missing = (program.debian for program in find_missing_programs() if program.is_packaged())
    return [*dict.fromkeys(missing), *fonts]

"""The programs that only tests use, what each is for a person, and where Debian keeps it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass

from set_up.browser import is_snap
from set_up.debian_packages import has_apt, is_ubuntu

SERVERS = "/usr/sbin"  # where Debian keeps servers, which no person's PATH names


@dataclass(frozen=True)
class Program:
    """A program that is not a Python or a browser package.

    `name` is what people call it; `debian` is the package that brings it. `also` are commands that
    do as well. `ubuntu` says what a person installs on Ubuntu, where it is no package of apt's.
    """

    command: str
    name: str
    debian: str
    also: tuple[str, ...] = ()
    ubuntu: str = ""

    def find(self) -> str | None:
        """Return its path; None where there is none, or only a snap, which sees nothing in /tmp."""
        folders = os.pathsep.join((os.environ.get("PATH", ""), SERVERS))
        found = (shutil.which(command, path=folders) for command in (self.command, *self.also))
        return next((path for path in found if path and not is_snap(path)), None)

    def is_packaged(self) -> bool:
        """Tell whether its Debian package is to be had: Ubuntu leaves some out."""
        return not (self.ubuntu and is_ubuntu())

    def describe_install(self) -> str:
        """Return what a person does to have it on this machine."""
        if not self.is_packaged():
            return f"install {self.ubuntu}"
        return f"sudo apt-get install {self.debian}" if has_apt() else f"install {self.name}"


PROGRAMS = {
    program.command: program
    for program in (
        Program("soffice", "LibreOffice", "libreoffice-writer"),
        Program("java", "Java", "default-jre-headless"),
        Program("pdftoppm", "Poppler", "poppler-utils"),
        Program("pdftotext", "Poppler", "poppler-utils"),
        Program("pdfinfo", "Poppler", "poppler-utils"),
        Program("pdfseparate", "Poppler", "poppler-utils"),
        Program("pdfunite", "Poppler", "poppler-utils"),
        Program("nginx", "nginx", "nginx-light"),
        Program("mutool", "MuPDF", "mupdf-tools"),
        # GitHub's own machines run Ubuntu and have such a package.
        Program(
            "firefox-esr",
            "Firefox",
            "firefox-esr",
            also=("firefox",),
            ubuntu="Firefox as a .deb package from Mozilla, which is not the snap",
        ),
        Program("WebKitWebDriver", "WebKitGTK", "webkit2gtk-driver"),
        Program("Xvfb", "Xvfb", "xvfb"),  # a screen for WebKitGTK, which has no way without
    )
}


def find_missing_programs(commands: tuple[str, ...] = tuple(PROGRAMS)) -> tuple[Program, ...]:
    """Return the programs of `commands` that are not on the PATH.

    Raises KeyError, saying where to add it, for a command that the table does not know.
    """
    for command in commands:
        if command not in PROGRAMS:
            raise KeyError(f'"{command}" is not in scripts/set_up/programs.py: add it there')
    return tuple(PROGRAMS[command] for command in commands if PROGRAMS[command].find() is None)


def find_program(command: str) -> str:
    """Return the path of a program in the table; raises FileNotFoundError where it is missing."""
    path = PROGRAMS[command].find()
    if path is None:
        raise FileNotFoundError(f"{PROGRAMS[command].name} is not on this machine")
    return path

"""Finds the system's libraries that Python packages load and do not bring themselves."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Library:
    """A shared library: its name, the number that Linux adds, and its Debian package."""

    name: str
    number: int
    debian: str

    def is_here(self) -> bool:
        """Tell whether the system's loader finds it."""
        if sys.platform != "linux":
            return ctypes.util.find_library(self.name) is not None
        try:
            ctypes.CDLL(f"lib{self.name}.so.{self.number}")
        except OSError:
            return False
        return True


# WeasyPrint lays out PDFs with these.
FOR_BUILD = (
    Library("pango-1.0", 0, "libpango-1.0-0"),
    Library("pangoft2-1.0", 0, "libpangoft2-1.0-0"),
    Library("harfbuzz-subset", 0, "libharfbuzz-subset0"),
)
# Playwright's driver is a Node that is linked to it; only on Linux, where it is a library apart.
FOR_TESTS = (Library("atomic", 1, "libatomic1"),) if sys.platform == "linux" else ()


def find_missing_libraries(libraries: tuple[Library, ...]) -> list[str]:
    """Return the Debian packages of the libraries that are not here."""
    return [library.debian for library in libraries if not library.is_here()]

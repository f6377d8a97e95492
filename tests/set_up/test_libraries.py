"""Libraries of the system that are missing are named by their Debian packages."""

from __future__ import annotations

import sys

import pytest

from set_up.libraries import Library, find_missing_libraries


@pytest.mark.skipif(sys.platform != "linux", reason="names libraries as Linux does")
def test_only_what_is_missing_is_named() -> None:
    """The C library is everywhere; a library that nobody wrote is nowhere."""
    there = Library("c", 6, "libc6")
    absent = Library("nobody-wrote-this", 0, "libnobody0")
    assert find_missing_libraries((there, absent)) == ["libnobody0"]

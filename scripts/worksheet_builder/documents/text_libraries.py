"""The versions of the system's libraries that shape and set the PDFs' text."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import CDLL, c_char_p, c_int

# Each library's names on Linux, macOS and Windows, as WeasyPrint looks for them; the function that
# tells its version; and what that function gives.
LIBRARIES = (
    (
        ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
        ("pango_version_string", c_char_p),
    ),
    (
        ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
        ("hb_version_string", c_char_p),
    ),
    (
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
        ("FcGetVersion", c_int),
    ),
)


def list_text_libraries() -> Iterator[bytes]:
    """Yield what each library says of itself; "None" where it goes by another name."""
    for names, (function, answer) in LIBRARIES:
        library = next(filter(None, map(_open, names)), None)
        if library:
            ask = getattr(library, function)
            ask.restype = answer
        yield f"{function} {ask() if library else None}".encode()


def _open(name: str) -> CDLL | None:
    try:
        return CDLL(name)
    except OSError:
        return None

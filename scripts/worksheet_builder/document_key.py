"""What a document is made from, as one key: the same key means the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ctypes import CDLL, c_char_p
from dataclasses import astuple
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from worksheet_builder.imprint import Imprint
from worksheet_builder.model import Worksheet

HERE = Path(__file__).parent
LIBRARIES = ("fonttools", "jinja2", "pikepdf", "pydantic", "pydyf", "weasyprint")
TEXT_LIBRARIES = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
)


def document_key(worksheet: Worksheet, imprint: Imprint) -> str:
    """Return 32 hexadecimal digits for the worksheet, the imprint and all that renders them."""
    words = (worksheet.model_dump_json(), *astuple(imprint), _renderers())
    return _digest(word.encode() for word in words)[:32]


@cache
def _renderers() -> str:
    """Return a digest of the code, templates and fonts here and of the libraries beneath."""
    return _digest(_renderer_parts())


def _renderer_parts() -> Iterator[bytes]:
    for path in sorted((*HERE.glob("*.py"), *HERE.glob("fonts/*"), *HERE.glob("templates/**/*"))):
        if path.is_file():
            yield path.relative_to(HERE).as_posix().encode()
            yield path.read_bytes()
    for name in LIBRARIES:
        yield f"{name} {version(name)}".encode()
    for library, function in TEXT_LIBRARIES:
        yield _library_version(library, function)


def _library_version(library: str, function: str) -> bytes:
    """Return what a system library says of itself; nothing where it goes by another name."""
    try:
        ask = getattr(CDLL(library), function)
    except OSError:
        return b""
    ask.restype = c_char_p
    answer: bytes = ask()
    return answer


def _digest(parts: Iterable[bytes]) -> str:
    """Return the digest of the parts, with their lengths, so that none runs into the next."""
    total = sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()

"""What a document is made from, as one key: the same key means the same bytes."""

from __future__ import annotations

import platform
import zlib
from collections.abc import Iterator
from dataclasses import astuple
from functools import cache
from importlib.metadata import version
from pathlib import Path

from worksheet_builder.documents.digest import digest
from worksheet_builder.documents.text_libraries import list_text_libraries
from worksheet_builder.model import Imprint, Worksheet

ENGINE = Path(__file__).parents[1]

# The folder that one kind of file alone is made from, so that a change of it leaves the others as
# they are. Every file outside these folders counts for all kinds.
ONLY_FOR = {"docx": "word", "form": "form", "pdf": "pdf"}
# The packages that a kind of document is made with, and those that they need in their turn.
LIBRARIES = ("jinja2", "markupsafe", "pydantic", "pydantic-core")
PDF_LIBRARIES = (
    *("weasyprint", "cffi", "cssselect2", "fonttools", "pillow", "pydyf", "pyphen", "tinycss2"),
    *("tinyhtml5", "webencodings", "zopfli", "brotli", "pikepdf", "lxml"),
)


def document_key(worksheet: Worksheet, imprint: Imprint, kind: str) -> str:
    """Return 32 hexadecimal digits for the worksheet, the imprint and all that renders them.

    `kind` is the document's ending.
    """
    words = (worksheet.model_dump_json(), *map(str, astuple(imprint)), renderers_key(kind))
    return digest(word.encode() for word in words)[:32]


@cache
def renderers_key(kind: str = "") -> str:
    """Return a digest of all that renders this kind of document; without a kind, of all kinds."""
    return digest(list_makings(kind))


def list_makings(kind: str) -> Iterator[bytes]:
    """Yield the code, templates and fonts here, and the versions of the libraries beneath."""
    for path in list_sources(kind):
        yield path.relative_to(ENGINE).as_posix().encode()
        yield path.read_bytes()
    yield f"python {platform.python_version()}, zlib {zlib.ZLIB_RUNTIME_VERSION}".encode()
    for name in LIBRARIES if kind == "docx" else LIBRARIES + PDF_LIBRARIES:
        yield f"{name} {version(name)}".encode()
    if kind != "docx":
        yield from list_text_libraries()


def list_sources(kind: str) -> list[Path]:
    """Return the files of this package that such a document may be made from, sorted."""
    left_out = {only for other, only in ONLY_FOR.items() if kind and other != kind}
    return sorted(
        path
        for path in ENGINE.rglob("*")
        if path.is_file()
        and path.parent.name != "__pycache__"
        and path.relative_to(ENGINE).parts[0] not in left_out
    )

"""What the handbook is made from, as one key: the same key means the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from importlib.metadata import version
from pathlib import Path

from guide.handbook.source import Source
from guide.navigation import SETTINGS
from guide.page import DOCS, Page
from worksheet_builder.documents import digest, renderers_key

CODE = Path(__file__).parents[1]
LIBRARIES = ("markdown", "pygments", "pymdown-extensions")
PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})


def handbook_key(source: Source) -> str:
    """Return 32 hexadecimal digits for the pages, the worksheets and all that renders them."""
    inside = [page for chapter in source.outline for page in chapter.pages]
    contents, imprint = source.contents, source.imprint
    words = [
        *(text for page in inside for text in (page.front_matter, source.rendered[page.path])),
        *(f"{page.url} {page.meta.get('worksheet', '')}" for page in source.pages),
        *(each.model_dump_json() for each in contents.worksheets.values()),
        *(f"{name} {heading}" for name, heading in contents.moments.items()),
        contents.institution.model_dump_json(),
        *map(str, astuple(imprint)),
        *(f"{name} {version(name)}" for name in LIBRARIES),
        renderers_key("pdf"),
    ]
    return digest([*(word.encode() for word in words), *_read_files(source.root)])[:32]


def sheet_key(source: Source, page: Page) -> str:
    """Return 32 hexadecimal digits for one page and all that renders it as a sheet."""
    words = [
        page.front_matter,
        source.rendered[page.path],
        *(each.url for each in source.pages),
        *map(str, astuple(source.imprint)),
        *(f"{name} {version(name)}" for name in LIBRARIES),
        renderers_key("pdf"),
    ]
    return digest([*(word.encode() for word in words), *_read_files(source.root)])[:32]


def _read_files(root: Path) -> Iterator[bytes]:
    """Yield the settings, the pictures and the code, each file with its name before it."""
    pictures = (path for path in (root / DOCS).rglob("*") if path.suffix.lower() in PICTURES)
    code = (path for path in CODE.rglob("*") if path.suffix in {".py", ".html", ".css"})
    for path in (root / SETTINGS, *sorted(pictures), *sorted(code)):
        yield path.name.encode()
        yield path.read_bytes()

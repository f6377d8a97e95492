"""Which files of a built site are kept for use without a network."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from guide.page import CONTRIBUTE

MISSING_PAGE = "404.html"
# Left out: how this site is made is nothing that anybody fills in; the handbook and the archive are
# as heavy as all else together; and of these style sheets each page holds what it needs.
FOLDERS_LEFT_OUT = (CONTRIBUTE, "assets/stylesheets/", "assets/javascripts/lunr/")
KINDS = frozenset({".css", ".html", ".js", ".woff2", ".svg"})
SEARCH = "search/search_index.json"
# The hash of its content in a file's name, as esbuild, Material and the cut letters have it.
NAMED_BY_CONTENT = re.compile(
    r"-[A-Z2-7]{8}\.(css|js)$|\.[0-9a-f]{8}\.min\.js$|-[0-9a-f]{8}\.woff2$"
)


def list_files(site: Path) -> list[list[str]]:
    """Return the address of each file from the site's root, and its hash unless its name holds it.

    A page's address is that of its folder, as links have it.
    """
    return [_describe(site, path) for path in sorted(_choose(site))]


def _choose(site: Path) -> Iterator[Path]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if name in {MISSING_PAGE, "worker.js"} or name.startswith(FOLDERS_LEFT_OUT):
            continue
        if path.suffix in KINDS or name == SEARCH or _is_blank_document(path):
            yield path


def _is_blank_document(path: Path) -> bool:
    """Tell whether this is a worksheet's blank document: those alone are there as Word too."""
    return path.suffix in {".docx", ".pdf"} and path.with_suffix(".docx").is_file()


def _describe(site: Path, path: Path) -> list[str]:
    address = path.relative_to(site).as_posix().removesuffix("index.html") or "./"
    if NAMED_BY_CONTENT.search(address):
        return [address]
    digest = hashlib.sha256(path.read_bytes()).digest()
    return [address, b64encode(digest).decode()]

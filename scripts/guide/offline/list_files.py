"""Which files of a built site are kept for use without a network."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from guide.page import CONTRIBUTE

MISSING_PAGE = "404.html"
# All else of a site is kept, so that nothing that a page asks for can be forgotten. Left out: what
# hosts, search engines and other people's programs read; how this site is made, which is nothing
# that anybody fills in; the icons, which a home screen takes once; and the style sheets, of which
# each page holds what it needs. `*` stands for any signs, slashes too.
LEFT_OUT = (
    *(MISSING_PAGE, "worker.js", "_headers", "*.conf", "sitemap.*", "*.webmanifest"),
    *("*.map", "*.txt", "*.schema.json", "*.png", "*.zip"),
    *(f"{CONTRIBUTE}*", "assets/stylesheets/*", "assets/javascripts/lunr/*"),
)
# The hash of its content in a file's name, as esbuild, Material and the cut letters have it.
NAMED_BY_CONTENT = re.compile(
    r"-[A-Z2-7]{8}\.(css|js)$|\.[0-9a-f]{8}\.min\.js$|-[0-9a-f]{8}\.(json|woff2)$"
)


def list_files(site: Path) -> list[list[str]]:
    """Return the address of each file from the site's root, and its hash unless its name holds it.

    A page's address is that of its folder, as links have it.
    """
    return [_describe(site, path) for path in sorted(_choose(site))]


def _choose(site: Path) -> Iterator[Path]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        is_left_out = any(fnmatchcase(name, pattern) for pattern in LEFT_OUT)
        if path.is_file() and not is_left_out and not _is_handbook(path, name):
            yield path


def _is_handbook(path: Path, name: str) -> bool:
    """Tell whether this is as heavy as all else together: a document that is there as PDF alone."""
    is_document = name.startswith("downloads/") and path.suffix == ".pdf"
    return is_document and not path.with_suffix(".docx").is_file()


def _describe(site: Path, path: Path) -> list[str]:
    address = path.relative_to(site).as_posix().removesuffix("index.html") or "./"
    if NAMED_BY_CONTENT.search(address):
        return [address]
    digest = hashlib.sha256(path.read_bytes()).digest()
    return [address, b64encode(digest).decode()]

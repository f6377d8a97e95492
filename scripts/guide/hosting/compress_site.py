"""Packed text beside each file of text, for hosts that send it as it lies."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

TEXT = frozenset({".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"})
SMALLEST_BYTES = 500  # below this a packed file saves nobody anything


def compress_site(site: Path) -> None:
    """Write a .br and a .gz beside each file of text; the same text gives the same bytes."""
    for path in sorted(site.rglob("*")):
        if path.suffix not in TEXT or path.stat().st_size < SMALLEST_BYTES:
            continue
        content = path.read_bytes()
        path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content, quality=11))
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))

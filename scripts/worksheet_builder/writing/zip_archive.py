"""Zip archives that hold no dates: the same files always give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first date that a zip archive can tell


def make_zip(entries: Iterable[tuple[str, bytes | str]]) -> bytes:
    """Return an archive of the entries, each a name and its content, in their order."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, held in entries:
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, held, compresslevel=9)
    return content.getvalue()

"""Pack a Word document's parts so that the same parts always give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first date that a zip archive can tell


def pack_word(parts: Mapping[str, str]) -> bytes:
    """Return the archive: the list of types first, as readers expect, then by name; no dates."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name], compresslevel=9)
    return content.getvalue()

"""Pack a Word document's parts so that the same parts always give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping

from worksheet_builder.writing import make_zip

CONTENT_TYPES = "[Content_Types].xml"


def pack_word(parts: Mapping[str, str]) -> bytes:
    """Return the archive: the list of types first, as readers expect, then by name; no dates."""
    names = sorted(parts, key=lambda name: (name != CONTENT_TYPES, name))
    return make_zip((name, parts[name]) for name in names)

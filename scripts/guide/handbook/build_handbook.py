"""The handbook for the site to offer: from the cache where nothing has changed."""

from __future__ import annotations

import sys
from functools import cache as once
from functools import partial
from pathlib import Path

from guide.downloads import HANDBOOK
from guide.handbook.handbook_key import handbook_key
from guide.handbook.source import Source
from worksheet_builder.documents import DocumentCache, MissingPangoError

OLDER = (
    f"The handbook ({HANDBOOK}) stays as it was while you edit: it takes too long to make each "
    "time. scripts/build makes it anew."
)


def build_handbook(source: Source, cache: Path, *, is_served: bool = False) -> bytes:
    """Return the handbook, from `cache` / documents where nothing has changed.

    While the site `is_served` to whoever edits it, an older handbook does: they would wait for a
    newer one after every change. Raises MissingPangoError where it has to be made and cannot be.
    """
    documents = DocumentCache(cache / "documents")
    key = handbook_key(source)
    if is_served and documents.read(HANDBOOK, key) is None:
        older = documents.read_newest(HANDBOOK)
        if older is not None:
            _say_that_it_is_older()
            return older
    return documents.get_or_make(HANDBOOK, key, partial(_make, source))


def _make(source: Source) -> bytes:
    """Make it; WeasyPrint takes a second to import, so only here."""
    try:
        from guide.handbook.to_handbook import to_handbook  # noqa: PLC0415
    except OSError as error:  # WeasyPrint's when it finds no Pango
        raise MissingPangoError from error
    return to_handbook(source)


@once
def _say_that_it_is_older() -> None:
    """Tell whoever edits, once."""
    sys.stderr.write(f"{OLDER}\n")

"""All that the site offers to take away: blank documents, one archive of them, handbook, sheets."""

from __future__ import annotations

from pathlib import Path

from guide.downloads import ARCHIVE, HANDBOOK
from guide.handbook.build_handbook import build_handbook
from guide.handbook.build_sheets import build_sheets
from guide.handbook.source import Source
from worksheet_builder.documents import LateDocuments, build_archive, build_documents, build_faces
from worksheet_builder.model import DOCUMENT_FOLDER

# What is due while the site is served; scripts/served has it made once the pages are shown.
LATE = LateDocuments()


def build_downloads(source: Source, cache: Path, *, is_served: bool = False) -> dict[str, bytes]:
    """Return every file by its path in the site; what has not changed comes from `cache`.

    While the site `is_served` to whoever edits it, the handbook may be an older one, and
    a changed worksheet's PDF is at first.
    """
    worksheets = tuple(source.contents.worksheets.values())
    documents = build_documents(worksheets, source.imprint, cache, LATE if is_served else None)
    archive = build_archive(ARCHIVE, documents, worksheets, source.imprint, cache)
    handbook = build_handbook(source, cache, is_served=is_served)
    sheets = build_sheets(source, cache)
    return {
        **documents,
        **build_faces(cache),
        **{f"{DOCUMENT_FOLDER}/{name}": sheet for name, sheet in sheets.items()},
        f"{DOCUMENT_FOLDER}/{ARCHIVE}": archive,
        f"{DOCUMENT_FOLDER}/{HANDBOOK}": handbook,
    }

"""All blank documents in one archive, with a plain read-me for people who find it alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from worksheet_builder.documents.digest import digest
from worksheet_builder.documents.document_cache import DocumentCache
from worksheet_builder.documents.document_key import renderers_key
from worksheet_builder.model import Imprint, Worksheet
from worksheet_builder.writing import make_zip, open_templates

README = "README.txt"
FOLDERS = {".docx": "word", ".pdf": "pdf"}


def build_archive(
    name: str,
    documents: Mapping[str, bytes],
    worksheets: Iterable[Worksheet],
    imprint: Imprint,
    cache: Path,
) -> bytes:
    """Return the archive that the site offers as `name`, from `cache` when nothing has changed.

    The documents are given by their paths in the site.
    """
    entries = list_entries(documents, worksheets, imprint)
    parts = (part for path, held in entries.items() for part in (path.encode(), held))
    key = digest([renderers_key().encode(), *parts])[:32]
    return DocumentCache(cache / "documents").get_or_make(
        name, key, partial(make_zip, entries.items())
    )


def list_entries(
    documents: Mapping[str, bytes], worksheets: Iterable[Worksheet], imprint: Imprint
) -> dict[str, bytes]:
    """Return the archive's files by name: the read-me, then a folder for each kind of program."""
    packed = {
        f"{FOLDERS[path.suffix]}/{path.name}": held
        for name, held in documents.items()
        if (path := PurePosixPath(name)).suffix in FOLDERS
    }
    return {README: write_readme(worksheets, imprint), **dict(sorted(packed.items()))}


def write_readme(worksheets: Iterable[Worksheet], imprint: Imprint) -> bytes:
    """Return the read-me: plain text, with the line ends that every editor on Windows knows."""
    template = open_templates("documents").get_template("readme.txt")
    text = template.render(worksheets=worksheets, imprint=imprint)
    return text.replace("\n", "\r\n").encode("utf-8")

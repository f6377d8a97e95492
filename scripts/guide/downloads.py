"""The files that the site offers to take away: their names, and a link to one in words."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from worksheet_builder.form import describe_size
from worksheet_builder.model import DOCUMENT_NAMES

HANDBOOK = "mentoring-guide.pdf"
ARCHIVE = "worksheets.zip"
# The pages that can be had as one sheet of paper, by their source, each with its files' name.
SHEETS = {
    "mentees/in-short.md": "in-short-mentees",
    "mentors/in-short.md": "in-short-mentors",
}


def find_sheets(root: Path) -> tuple[str, ...]:
    """Return the names of the sheets that the project in `root` has the pages for."""
    there = (name for page, name in SHEETS.items() if (root / "docs" / page).is_file())
    return tuple(f"{name}.{ending}" for name in there for ending in DOCUMENT_NAMES)


def list_downloads(worksheets: Iterable[str], sheets: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the name of every file in the site's folder of downloads.

    `worksheets` are the ids of all worksheets, and `sheets` what `find_sheets` has found.
    """
    blanks = (f"{name}.{ending}" for name in worksheets for ending in DOCUMENT_NAMES)
    return (HANDBOOK, ARCHIVE, *sheets, *blanks)


def describe_download(name: str, address: str, words: str, size: int) -> str:
    """Return a link as HTML, with the kind of file after it, and the size where it is known."""
    ending = name.rpartition(".")[2]
    kind = DOCUMENT_NAMES.get(ending, ending.upper())
    facts = f"{kind}, {describe_size(size)}" if size else kind
    return f'<a href="{escape(address)}" download>{escape(words)}</a> ({facts})'

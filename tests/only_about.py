"""Keeping to tests that are about some pages and worksheets, of those that are made for each."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path

from guide.page import read_pages


def list_subjects(root: Path) -> frozenset[str]:
    """Return what tests call each page and each worksheet: addresses, sources and ids."""
    pages = read_pages(root)
    worksheets = (path.stem for path in (root / "worksheets").glob("[!_]*.yml"))
    return frozenset(
        {*(page.source for page in pages), *(f"/{page.url}" for page in pages), *worksheets}
        - {"published"}
    )


def is_left_out(params: Mapping[str, object], wanted: Set[str], subjects: Set[str]) -> bool:
    """Tell whether a test with these parameters is about other pages or worksheets than wanted."""
    about = {name for value in params.values() if (name := tell_subject(value)) in subjects}
    return bool(about) and not about & wanted


def tell_subject(value: object) -> str:
    """Return what a parameter stands for: a page by its source, a worksheet by its id."""
    return str(getattr(value, "source", None) or getattr(value, "id", None) or value)

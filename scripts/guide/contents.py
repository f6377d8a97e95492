"""The contents: everything that pages may ask for by name, read once and checked together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from guide.institution import Institution, load_institution
from guide.link import Link, load_links
from worksheet_builder.load import load_worksheets
from worksheet_builder.model import Worksheet
from worksheet_builder.problem import Problem, ProblemsFound

DIAGRAMS = "docs/assets/diagrams"

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Contents:
    """What pages may ask for: each mapping goes from the name that a page writes."""

    institution: Institution
    links: Mapping[str, Link]
    worksheets: Mapping[str, Worksheet]
    diagrams: Mapping[str, str]


def read_contents(root: Path) -> Contents:
    """Return the contents of the project in `root`.

    Raises ProblemsFound with the problems of all files together.
    """
    problems: list[Problem] = []
    institution = _collect(problems, load_institution, root)
    links = _collect(problems, load_links, root, institution.links if institution else {})
    worksheets = _collect(problems, load_worksheets, root / "worksheets")
    if problems or institution is None or links is None or worksheets is None:
        raise ProblemsFound(problems)
    by_id = {worksheet.id: worksheet for worksheet in worksheets}
    return Contents(institution, links, by_id, _read_diagrams(root))


def _collect(
    problems: list[Problem], load: Callable[..., Loaded], *arguments: object
) -> Loaded | None:
    """Return what `load` gives, or put its problems on the list and return None."""
    try:
        return load(*arguments)
    except ProblemsFound as found:
        problems.extend(found.problems)
        return None


def _read_diagrams(root: Path) -> dict[str, str]:
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((root / DIAGRAMS).glob("*.svg"))
    }

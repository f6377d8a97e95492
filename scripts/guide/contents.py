"""The contents: everything that pages may ask for by name, read once and checked together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from guide.institution import Institution, list_words, load_institution
from guide.limits import load_limits
from guide.link import Link, load_links
from guide.moment import check_moments, load_moments
from guide.navigation import read_navigation
from guide.stored_things import StoredList, load_stored_things
from strict_yaml import Problem, ProblemsFound
from worksheet_builder.model import Example, Worksheet
from worksheet_builder.reading import load_examples, load_worksheets

DIAGRAMS = "docs/assets/diagrams"
EXAMPLES = "worksheets/_examples"

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Contents:
    """What pages may ask for: each mapping goes from the name that a page writes.

    The worksheets stand in the order of their moments, and then in that of the navigation.
    """

    institution: Institution
    links: Mapping[str, Link]
    worksheets: Mapping[str, Worksheet]
    examples: Mapping[str, tuple[Example, ...]]
    moments: Mapping[str, str]
    diagrams: Mapping[str, str]
    stored: StoredList
    limits: Mapping[str, str]


def read_contents(root: Path) -> Contents:
    """Return the contents of the project in `root`.

    Raises ProblemsFound with the problems of all files together.
    """
    problems: list[Problem] = []
    institution = _collect(problems, load_institution, root)
    links = _collect(problems, load_links, root, institution.links if institution else {})
    worksheets = _collect(problems, load_worksheets, root / "worksheets", list_words(institution))
    moments = _collect(problems, load_moments, root)
    if worksheets is not None and moments is not None:
        _collect(problems, check_moments, root, worksheets, moments)
    examples = _collect(problems, load_examples, root / EXAMPLES, root)
    stored = _collect(problems, load_stored_things, root)
    if (
        problems
        or institution is None
        or links is None
        or worksheets is None
        or examples is None
        or moments is None
        or stored is None
    ):
        raise ProblemsFound(problems)
    by_id = {worksheet.id: worksheet for worksheet in _sort(root, worksheets, moments)}
    return Contents(
        institution,
        links,
        by_id,
        examples,
        moments,
        _read_diagrams(root),
        stored,
        load_limits(root),
    )


def _sort(
    root: Path, worksheets: Iterable[Worksheet], moments: Mapping[str, str]
) -> list[Worksheet]:
    """Return the worksheets by moment, those of none last, and then as the navigation has them."""
    order = [*moments, ""]
    pages = [entry.source for entry in read_navigation(root) or ()]
    places = {source: place for place, source in enumerate(pages)}
    return sorted(
        worksheets,
        key=lambda each: (
            order.index(each.moment),
            places.get(f"worksheets/{each.id}.md", len(pages)),
        ),
    )


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

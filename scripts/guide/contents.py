"""The contents: everything that pages may ask for by name, read once and checked together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from guide.downloads import find_sheets
from guide.institution import Institution, load_institution
from guide.limits import load_limits
from guide.link import Link, load_links
from guide.navigation import read_navigation
from guide.page import Page
from guide.stored_things import StoredList, load_stored_things
from guide.university.list_words import list_words
from guide.worksheets.moment import check_moments, load_moments
from strict_yaml import Problem, ProblemsFound, read_text
from worksheet_builder.model import Example, Worksheet
from worksheet_builder.reading import load_examples, load_worksheets

DIAGRAMS = "docs/assets/diagrams"
EXAMPLES = "worksheets/_examples"
# What pages ask for that comes from the registers of links, and from the worksheets.
LINKS = ("link", "further_reading")
INSTITUTION = ("institution", "reviews", "support", "notice", "accessibility", "stored_things")
WORKSHEETS = ("worksheet", "worksheet_list", "overview", "download")

Loaded = TypeVar("Loaded")
Worksheets: TypeAlias = "tuple[Worksheet, ...]"
Examples: TypeAlias = "Mapping[str, tuple[Example, ...]]"

NO_LINKS: dict[str, Any] = {"links": {}}
NO_INSTITUTION = Institution.model_construct(**NO_LINKS)
NOTHING_STORED = StoredList.model_construct(names={}, things=())


@dataclass(frozen=True)
class Contents:
    """What pages may ask for: each mapping goes from the name that a page writes.

    The worksheets stand in the order of their moments, and then in that of the navigation. `pages`
    are the guide's own, where they were read too.
    """

    institution: Institution
    links: Mapping[str, Link]
    worksheets: Mapping[str, Worksheet]
    examples: Examples
    moments: Mapping[str, str]
    diagrams: Mapping[str, str]
    stored: StoredList
    limits: Mapping[str, str]
    pages: tuple[Page, ...] = ()
    unread: frozenset[str] = frozenset()
    sheets: tuple[str, ...] = ()


def read_contents(root: Path) -> Contents:
    """Return the contents of the project in `root`.

    Raises ProblemsFound with the problems of all files together.
    """
    contents, problems = try_contents(root)
    if problems:
        raise ProblemsFound(problems)
    return contents


def try_contents(root: Path) -> tuple[Contents, tuple[Problem, ...]]:
    """Return what can be read of the contents, and the problems of the rest.

    What cannot be read is empty, and `unread` names what pages may not ask for because of that.
    """
    problems: list[Problem] = []
    unread: set[str] = set()

    def load(
        asked: Iterable[str], empty: Loaded, loader: Callable[..., Loaded], *of: object
    ) -> Loaded:
        try:
            return loader(*of)
        except ProblemsFound as found:
            problems.extend(found.problems)
            unread.update(asked)
            return empty

    institution = load((*INSTITUTION, *LINKS), NO_INSTITUTION, load_institution, root)
    words = list_words(None if institution is NO_INSTITUTION else institution)
    links: Mapping[str, Link] = load(LINKS, {}, load_links, root, institution.links)
    worksheets: Worksheets = load(WORKSHEETS, (), load_worksheets, root / "worksheets", words)
    moments: Mapping[str, str] = load(WORKSHEETS, {}, load_moments, root)
    if unread.isdisjoint(WORKSHEETS):
        load((), None, check_moments, root, worksheets, moments)
    examples: Examples = load(("worksheet_example",), {}, load_examples, root / EXAMPLES, root)
    stored = load(("stored_things",), NOTHING_STORED, load_stored_things, root)
    diagrams: Mapping[str, str] = load(("diagram",), {}, _read_diagrams, root)
    contents = Contents(
        institution,
        links,
        {each.id: each for each in _sort(root, worksheets, moments)},
        examples,
        moments,
        diagrams,
        stored,
        load_limits(root),
        unread=frozenset(unread),
        sheets=find_sheets(root),
    )
    return contents, tuple(problems)


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
            order.index(each.moment if each.moment in order else ""),
            places.get(f"worksheets/{each.id}.md", len(pages)),
        ),
    )


def _read_diagrams(root: Path) -> dict[str, str]:
    paths = sorted((root / DIAGRAMS).glob("*.svg"))
    return {path.stem: read_text(path, path.relative_to(root).as_posix()) for path in paths}

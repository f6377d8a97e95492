"""Where the guide makes its points: on which page, under which heading, in which sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from content_checks.page_section import PageSection
from content_checks.project import Project
from guide.institution import Institution
from guide.page import Page

LIST = Path(__file__).resolve().parent / "points.yml"


@dataclass(frozen=True)
class StatedPoint:
    """A point as a page names it: under a heading, and from certain words on where it says so.

    `section` is None where the page has no such heading, `sentence` where the words are not there.
    """

    name: str
    page: Page
    heading: str
    start: str
    section: PageSection | None
    sentence: str | None


@cache
def read_points() -> Mapping[str, str | dict[str, Any]]:
    """Return what the guide must say, by the names of the points."""
    points: dict[str, str | dict[str, Any]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return points


def say_point(name: str) -> str:
    """Return the point in words."""
    said = read_points()[name]
    return said if isinstance(said, str) else str(said["says"])


def list_rests() -> Iterator[tuple[str, str]]:
    """Yield the name of each point that rests on a link of the registers, and the link's."""
    for name, said in read_points().items():
        if isinstance(said, dict):
            yield from ((name, link) for link in said.get("links", ()))


def is_asked(name: str, institution: Institution | None) -> bool:
    """Tell whether the university has what the point is about, such as a course."""
    said = read_points().get(name)
    needs = said.get("needs", "") if isinstance(said, dict) else ""
    has: Any = institution
    for key in needs.split(".") if needs else ():
        if has is None:
            break
        has = next(iter(has[int(key) :]), None) if key.isdigit() else getattr(has, key)
    return has is not None or institution is None


def list_stated(project: Project) -> Iterator[StatedPoint]:
    """Yield every point that a page names, in the order of the pages."""
    for page in project.pages:
        for name, heading, start in _read_places(page.meta.get("points")):
            found = _find_section(project.rendered[page.path].sections, heading)
            sentence = found.find_sentence(start) if found else None
            yield StatedPoint(name, page, heading, start, found, sentence)


def _read_places(points: object) -> Iterator[tuple[str, str, str]]:
    """Yield each point's name, heading and first words; a name alone has neither."""
    if not isinstance(points, dict):
        points = dict.fromkeys(points if isinstance(points, list) else [points or ""], "")
    for name, place in points.items():
        heading, start = [*(place if isinstance(place, list) else [place]), "", ""][:2]
        if name:
            yield str(name), str(heading or ""), str(start or "")


def _find_section(sections: tuple[PageSection, ...], heading: str) -> PageSection | None:
    """Return the section with this heading, or with this anchor after a #."""
    either = (one for one in sections if heading in (one.heading, f"#{one.anchor}"))
    return next(either, None)

"""Each point that the guide must make has a page.

The points stand in scripts/content_checks/points.yml. A page says which of them it makes by their
names, after `points:` in its front matter. Some points rest on links of the registers as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from content_checks.lines import find_key
from content_checks.project import Project
from guide.link import REGISTER
from strict_yaml import Problem

LIST = Path(__file__).resolve().parents[1] / "points.yml"
LIST_NAME = "scripts/content_checks/points.yml"


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield pages that name an unknown point, and points that no page names."""
    text = LIST.read_text(encoding="utf-8")
    known: dict[str, str | dict[str, Any]] = yaml.safe_load(text)
    yield from _find_missing_links(project, known)
    named = set()
    for page in project.pages:
        points = page.meta.get("points") or ()
        for point in [points] if isinstance(points, str) else points:
            named.add(str(point))
            if str(point) not in known:
                yield Problem(
                    page.path,
                    find_key(page, "points"),
                    f'there is no point called "{point}".',
                    f"Use the names in {LIST_NAME}.",
                    "points: [G1, G2]",
                )
    if project.unread_pages or not all(page.meta for page in project.pages):
        return  # a page that cannot be read may well make the point
    lines = {line.split(":")[0]: number for number, line in enumerate(text.splitlines(), 1)}
    for point, said in known.items():
        statement = said if isinstance(said, str) else said["says"]
        if point not in named:
            yield Problem(
                LIST_NAME,
                lines.get(point, 0),
                f"no page makes the point {point}: {statement}",
                "Say it on a page, and add its name to that page's points.",
                f"points: [{point}]",
            )


def _find_missing_links(project: Project, known: Mapping[str, Any]) -> Iterator[Problem]:
    if project.contents is None:
        return
    for point, said in known.items():
        for name in said["links"] if isinstance(said, dict) else ():
            if name not in project.contents.links:
                found = (
                    f'the link "{name}" has gone, and the point {point} rests on it: {said["says"]}'
                )
                mend = "Bring the entry back, with another address if the page has moved."
                yield Problem(REGISTER, 0, found, mend, f"{name}:")

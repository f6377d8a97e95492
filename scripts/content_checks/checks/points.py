"""Each point that the guide must make has a page.

The points stand in scripts/content_checks/points.yml. A page says which of them it makes by their
names, after `points:` in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from content_checks.lines import find_key
from content_checks.project import Project
from strict_yaml import Problem

LIST = Path(__file__).resolve().parents[1] / "points.yml"
LIST_NAME = "scripts/content_checks/points.yml"


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield pages that name an unknown point, and points that no page names."""
    text = LIST.read_text(encoding="utf-8")
    known: dict[str, str] = yaml.safe_load(text)
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
    for point, statement in known.items():
        if point not in named:
            yield Problem(
                LIST_NAME,
                lines.get(point, 0),
                f"no page makes the point {point}: {statement}",
                "Say it on a page, and add its name to that page's points.",
                f"points: [{point}]",
            )

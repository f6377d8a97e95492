"""Each point that the guide must make stands on a page, under a heading that the page names.

The points stand in scripts/content_checks/points.yml. A page names them after `points:` in its
front matter, each with the heading under which it stands. Where the section does more than that,
the words with which the sentence begins come too. Whoever rewrites the section then sees what it
has to keep, and `scripts/report` shows point and sentence side by side. A heading that the
institution's words go into is named by its anchor, as in `#dated-wording`. Some points rest on
links of the registers as well, or on what not every university has, such as a course.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.lines import find_key
from content_checks.project import Project
from content_checks.rendered_page import RenderedPage
from content_checks.stated_point import (
    LIST,
    StatedPoint,
    is_asked,
    list_rests,
    list_stated,
    read_points,
    say_point,
)
from guide.link import REGISTER
from strict_yaml import Problem

LIST_NAME = "scripts/content_checks/points.yml"
EXAMPLE = "points:\n  G1: [Be clear about your goals, Write your goals down]\n  G2: Listen well"


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield points that are unknown, that no page makes, or that are not where a page says."""
    yield from _find_missing_links(project)
    stated = list(list_stated(project))
    due = [name for name in read_points() if is_asked(name, project.institution)]
    for one in stated:
        if one.name not in read_points():
            found = f'there is no point called "{one.name}".'
            yield _explain(one, found, f"Use those in {LIST_NAME}.")
        elif one.name in due and _can_tell(project.rendered[one.page.path]):
            yield from _find_misplaced(one)
    if project.unread_pages or not all(page.meta for page in project.pages):
        return  # a page that cannot be read may well make the point
    text = LIST.read_text(encoding="utf-8")
    lines = {line.split(":")[0]: number for number, line in enumerate(text.splitlines(), 1)}
    for point in sorted(set(due) - {one.name for one in stated}):
        yield Problem(
            LIST_NAME,
            lines.get(point, 0),
            f"no page makes the point {point}: {say_point(point)}",
            "Say it on a page, and add its name to that page's points.",
            EXAMPLE,
        )


def _can_tell(rendered: RenderedPage) -> bool:
    """Whether it shows what stands under which heading: an empty one cuts a section in two."""
    return rendered.is_complete and all(heading.words for heading in rendered.headings)


def _find_misplaced(one: StatedPoint) -> Iterator[Problem]:
    said = f"The point is: {say_point(one.name)}"
    if not one.heading:
        found = f"the point {one.name} names no heading."
        yield _explain(one, found, f"Write the heading under which it stands. {said}")
    elif one.section is None:
        found = f'the point {one.name} is under "{one.heading}", and the page has no such heading.'
        yield _explain(one, found, f"Write the heading where it stands now. {said}")
    elif one.sentence is None:
        words = f'"{one.start}"' if one.start else "a sentence"
        found = f'the point {one.name} needs {words} under "{one.heading}", and it is not there.'
        yield _explain(one, found, f"Write the words with which it begins now. {said}")


def _explain(one: StatedPoint, found: str, mend: str) -> Problem:
    lines = one.page.lines[: one.page.body_start]
    at = find_key(one.page, "points")
    own = (n for n, line in enumerate(lines, 1) if line.strip().startswith(f"{one.name}:"))
    return Problem(one.page.path, next(own, at), found, mend, EXAMPLE)


def _find_missing_links(project: Project) -> Iterator[Problem]:
    if project.contents is None:
        return
    for point, name in list_rests():
        if name not in project.contents.links:
            said = say_point(point)
            found = f'the link "{name}" has gone, and the point {point} rests on it: {said}'
            mend = "Bring the entry back, with another address if the page has moved."
            yield Problem(REGISTER, 0, found, mend, f"{name}:")

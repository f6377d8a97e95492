"""Each page starts with its front matter: the lines between two lines of three hyphens.

It holds the title, the description that search engines show, who answers for the page, and when it
was written, last reviewed and is to be reviewed next.
"""

from __future__ import annotations

import datetime
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from content_checks.lines import FENCE as CODE_FENCE
from content_checks.lines import find_key
from content_checks.project import Project
from guide.page import FENCE, Page
from strict_yaml import Problem, ProblemsFound, parse_yaml

SHORTEST, LONGEST = 50, 160  # what search engines show of a description
LONGEST_WAIT = datetime.timedelta(days=3 * 365)
DASHES = re.compile(r"[\u2010-\u2015-]*[\u2010-\u2015][\u2010-\u2015-]*")
KEY = re.compile(r"[a-z_]+:(\s|$)|[ \t]+\S")  # a line of front matter, or one that goes on
EXAMPLE = """---
title: Find a mentor
description: Where to look for a mentor, whom to ask, and what to say when you first meet.
owner: guide
written: 2026-11-22
reviewed:
review_by: 2027-05-22
---"""


class FrontMatter(BaseModel):
    """What stands at the top of a page."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    title: Annotated[str, Field(min_length=1)] = Field(description="The page's name.")
    description: Annotated[str, Field(min_length=1)] = Field(
        description="One sentence on the page, for search engines."
    )
    owner: Annotated[str, Field(min_length=1)] = Field(
        description='The name of an entry under "owners" in institution.yml.'
    )
    written: datetime.date = Field(description="The day on which the page was first published.")
    reviewed: datetime.date | None = Field(
        None, description="The day of its owner's last review; blank until there has been one."
    )
    review_by: datetime.date = Field(description="The day of the next review.")
    points: dict[str, str | tuple[str, str]] = Field(
        {}, description="The points of the guide that it makes, each with the heading it is under."
    )
    worksheet: str = Field("", description="The worksheet that it shows.")
    examples: bool = Field(
        False, description="Whether it shows examples of the kinds of field, which people try."
    )
    clears_device: bool = Field(
        False, description="Whether people clear their device from it, with {{ clear_device() }}."
    )
    shows_overview: bool = Field(
        False, description="Whether it shows what this browser keeps, with {{ overview() }}."
    )
    hide: tuple[str, ...] = Field((), description="Parts of the theme to leave out, such as toc.")
    search_words: tuple[str, ...] = Field(
        (), description="What people type who look for the page, where its title does not say it."
    )
    search: dict[str, float | bool] = Field({}, description="How search treats the page.")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield pages whose front matter is missing, cannot be read, or names an unknown owner."""
    with tempfile.TemporaryDirectory() as folder:
        for page in project.pages:
            try:
                yield from _check_sense(project, page, _parse(page, Path(folder)))
            except ProblemsFound as found:
                yield from found.problems


def _parse(page: Page, folder: Path) -> FrontMatter:
    """Parse the front matter from a copy in which it keeps its lines."""
    if not page.body_start:
        raise ProblemsFound([_describe_missing(page)])
    copy = folder / page.path
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(f"\n{page.front_matter}\n", encoding="utf-8")
    return parse_yaml(copy, FrontMatter, root=folder)


def _describe_missing(page: Page) -> Problem:
    """Return what keeps the front matter from being found: a line before it, or no end."""
    first = next((n for n, line in enumerate(page.lines, 1) if line.strip()), 0)
    opening = page.lines[first - 1].strip() if first else ""
    if DASHES.fullmatch(opening):
        found = f"a program made long dashes of the three hyphens: {opening}."
        mend = "Type three hyphens here, and on the line that ends the front matter."
        return Problem(page.path, first, found, mend, FENCE, (opening, FENCE))
    if CODE_FENCE.match(opening):
        found = "the page stands in a block of code, and would be shown as one."
        mend = f"Delete this line, and the line {opening[:3]} at the end of the page."
        return Problem(page.path, first, found, mend)
    if not first or page.lines[first - 1].strip() != FENCE:
        found = "the page does not start with its front matter."
        mend = "Put these lines at the very top, and change them to fit."
        return Problem(page.path, 1, found, mend, EXAMPLE)
    if first > 1:
        found = "a blank line stands before the front matter, which has to come first."
        return Problem(page.path, 1, found, "Delete every line before the first ---.")
    rest = page.lines[1:]
    end = next((n for n, line in enumerate(rest, 2) if not KEY.match(line)), len(page.lines) + 1)
    found = "the front matter begins with --- on line 1 and has no end."
    mend = "Write --- on a line of its own after the last of its lines."
    return Problem(page.path, end, found, mend, "\n".join([*page.lines[end - 2 : end - 1], FENCE]))


def _check_sense(project: Project, page: Page, values: FrontMatter) -> Iterator[Problem]:
    length = len(values.description)
    if not SHORTEST <= length <= LONGEST:
        found = f"the description has {length} characters."
        mend = f"Say in one sentence of {SHORTEST} to {LONGEST} characters what the page is about."
        yield Problem(page.path, find_key(page, "description"), found, mend)
    owners = project.institution.owners if project.institution else {values.owner: None}
    if values.owner not in owners:
        known = ", ".join(sorted(owners))
        found = f'the owner "{values.owner}" is not in institution.yml.'
        yield Problem(
            page.path, find_key(page, "owner"), found, f"Use one of: {known}.", "owner: guide"
        )
    if values.written > datetime.date.today():
        found = f"the page was written on {values.written}, a day that is still to come."
        line = find_key(page, "written")
        yield Problem(page.path, line, found, "Write the day on which it is first published.")
    elif values.reviewed and values.reviewed > datetime.date.today():
        found = f"the page was reviewed on {values.reviewed}, a day that is still to come."
        mend = (
            "Write the day on which somebody last read the whole page. Nobody yet? Leave it blank."
        )
        line = find_key(page, "reviewed")
        yield Problem(page.path, line, found, mend, "reviewed:")
    elif values.review_by <= (values.reviewed or values.written):
        found = f"the next review, {values.review_by}, is not after the last."
        mend = "Write the day by which somebody is to read the page again."
        line = find_key(page, "review_by")
        later = (values.reviewed or values.written) + datetime.timedelta(days=182)
        yield Problem(page.path, line, found, mend, f"review_by: {later}")
    elif values.review_by > datetime.date.today() + LONGEST_WAIT:
        found = f"the next review, {values.review_by}, is more than three years away."
        mend = "Write the day by which somebody is to read the page again, in half a year or so."
        later = (values.reviewed or values.written) + datetime.timedelta(days=182)
        line = find_key(page, "review_by")
        yield Problem(page.path, line, found, mend, f"review_by: {later}")

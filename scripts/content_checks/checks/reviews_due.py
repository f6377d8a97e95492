"""Each page is read again by the day that it names.

This is a suggestion and stops nothing: a day that passes is no fault of the proposal at hand. The
day stands after `review_by:` at the top of the page.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from content_checks.lines import find_key
from content_checks.project import Project
from guide.reviews.review import read_due
from strict_yaml import Problem

IS_SUGGESTION = True


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every page whose day of review has passed."""
    today = datetime.date.today()
    for page in project.pages:
        due = read_due(page)
        if due and due < today:
            yield Problem(
                page.path,
                find_key(page, "review_by"),
                f"the page was to be read again by {due}.",
                "Read it. If it is right, write today's date after `reviewed:`, and move "
                "`review_by:` on by half a year.",
            )

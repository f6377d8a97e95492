"""A page can be read with ease at the age of 11.

This is a suggestion and stops nothing. Professors read plain words faster too, and many colleagues
read in a second language. The age comes from the length of sentences and words.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from content_checks.reading_age import measure
from strict_yaml import Problem

IS_SUGGESTION = True
OLDEST = 11
FEWEST_WORDS = 100  # of fewer, a name or two would make all the difference


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every page that is harder to read."""
    for page in project.pages:
        reading = measure(project.rendered[page.path].paragraphs)
        if reading.words >= FEWEST_WORDS and reading.age > OLDEST:
            yield Problem(
                page.path,
                page.body_start + 1,
                f"the page asks for a reader of {reading.age:.0f} years, and {OLDEST} is enough.",
                "Cut its longest sentences in two, and write short words for long ones.",
            )

"""institution.yml and docs/further-reading.yml have every entry that the guide needs.

The first holds all that belongs to one university, the second the other links. A missing entry
would leave a hole in a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem

INSTITUTION = "institution.yml"


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield what keeps the two files from being read, and a newsletter whose link is missing."""
    for problem in project.contents_problems:
        if not problem.path.startswith("worksheets/"):
            yield problem
    institution = project.institution
    if institution and institution.newsletter.link not in institution.links:
        yield Problem(
            INSTITUTION,
            _find_newsletter(project),
            f'the newsletter\'s link "{institution.newsletter.link}" is not under "links".',
            f"Use one of: {', '.join(sorted(institution.links))}.",
        )


def _find_newsletter(project: Project) -> int:
    lines = project.read(project.root / INSTITUTION).splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith("newsletter:")), 0)

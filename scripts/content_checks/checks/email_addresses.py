"""An email address stands in institution.yml alone.

A person who leaves would leave an address behind that nobody reads, and another university's guide
would send its readers to this one. A team's address lasts longer than a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.checks.institution_names import list_names
from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
MADE_UP = re.compile(r"@(.+\.)?example(\.(com|org|net))?$")  # kept free by RFC 2606


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every address that somebody typed into a page or a worksheet."""
    # What institution.yml holds, another check finds by its name.
    known = set(list_names(project.institution)) if project.institution else set()
    for place, number, line, example in _list_lines(project):
        for match in EMAIL.finditer(line):
            if match[0] not in known and not MADE_UP.search(match[0]):
                yield Problem(
                    place,
                    number,
                    f"the email address {match[0]} stands outside institution.yml.",
                    'Ask for an address of "team" or "owners" there by its name.',
                    example,
                )


def _list_lines(project: Project) -> Iterator[tuple[str, int, str, str]]:
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            yield page.path, number, line, "{{ institution.team.email }}"
    for path in filter(is_worksheet, project.find_files("worksheets/*.yml")):
        for number, line in enumerate(project.read(path).splitlines(), 1):
            yield project.name(path), number, line, "<<institution.team.email>>"

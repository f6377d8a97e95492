"""The university is named in institution.yml alone.

Another university adopts the guide by changing that one file. A name that stands elsewhere would
stay behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from content_checks.project import Project
from guide.institution import Institution
from published.ledger import LEDGER
from strict_yaml import Problem

# A shorter name of a team is a word of other things too, such as HR and IT.
SHORTEST = 3
# What one word may be called that everybody uses, such as a heading "Leadership".
PLAIN = ("units", "promotion", "course", "newsletter")
FILES = (
    "mkdocs.yml",
    "docs/**/*.md",
    "docs/**/*.yml",
    "docs/**/*.svg",
    "overrides/**/*.html",
    "overrides/**/*.css",
    "overrides/**/*.svg",
    "worksheets/**/*.yml",
    "scripts/browser/**/*.ts",
    "scripts/worksheet_builder/*/templates/**/*",
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every place outside institution.yml that has one of the university's names."""
    if project.institution is None:
        return
    names = list_names(project.institution)
    searches = {name: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names}
    for path in project.find_files(*FILES):
        place, text = project.name(path), project.read(path)
        if not any(name in text for name in names):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if place == LEDGER and line.startswith("of:"):
                continue  # whose the ledger is: scripts/adopt wrote it there
            for name, search in searches.items():
                if search.search(line):
                    yield _describe(place, number, name, names[name])


def _describe(place: str, number: int, name: str, key: str) -> Problem:
    found = f'"{name}" stands outside institution.yml.'
    mend = "Ask for it by its name in institution.yml."
    if place.startswith("worksheets/") and not key.startswith("links."):
        return Problem(place, number, found, mend, f"<<institution.{_name_in_worksheet(key)}>>")
    if place.endswith(".md"):
        return Problem(place, number, found, mend, f"{{{{ institution.{key} }}}}")
    return Problem(place, number, found, "Write it without the university's name.")


def _name_in_worksheet(key: str) -> str:
    """Return the key as a worksheet writes it: the first of a list is number 1."""
    return re.sub(r"\[(\d+)\]", lambda number: f".{int(number[1]) + 1}", key)


def list_names(institution: Institution) -> dict[str, str]:
    """Return the names that only this university uses, each with its key in institution.yml."""
    names = {
        institution.name: "name",
        institution.short_name: "short_name",
        institution.team.name: "team.name",
        institution.team.short_name: "team.short_name",
        institution.team.email: "team.email",
        institution.units: "units",
    }
    for number, place in enumerate(institution.promotion.places):
        names[place.name] = f"promotion.places[{number}].name"
    if institution.course:
        names[institution.course.name] = "course.name"
    if institution.newsletter:
        names[institution.newsletter.name] = "newsletter.name"
    for name, link in institution.links.items():
        names.setdefault(urlsplit(link.address).hostname or link.address, f"links.{name}.address")
    return {name: key for name, key in names.items() if is_distinct(name, key)}


def is_distinct(name: str, key: str) -> bool:
    """Whether a name is this university's alone wherever it stands, and no word of the language."""
    is_plain = key.startswith(PLAIN) and " " not in name
    return len(name) >= SHORTEST and not is_plain

"""institution.yml and docs/further-reading.yml have every entry that the guide needs.

The first holds all that belongs to one university, the second the other links. A missing entry
would leave a hole in a page.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from content_checks.project import Project
from guide.institution import INSTITUTION, Institution
from guide.link import REGISTER
from guide.university.logo import read_logo
from strict_yaml import Problem, ProblemsFound

ADDRESS = re.compile(r"^ *address: *[\"']?(?P<address>https?://[^\s\"']+)")
ROUNDABOUT = re.compile(
    r"^https?://[^/]*(safelinks\.protection\.outlook|urldefense|google\.[a-z.]+/url\?|"
    r"l\.facebook|lnkd\.in|list-manage)",
    re.IGNORECASE,
)
TRACED = re.compile(r"utm_|mc_[ce]id$|fbclid$|gclid$")
TRACES = re.compile(r"(?<=[?&])(?:utm_\w+|mc_[ce]id|fbclid|gclid)=[^&#]*&?")
OPENED = re.compile(r"^ *opened: *(?P<day>\d{4}-\d{2}-\d{2})\b")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield what keeps the two files from being read, and names of links that are missing."""
    for problem in project.contents_problems:
        if not problem.path.startswith("worksheets/"):
            yield problem
    yield from _find_opened_later(project)
    yield from _find_roundabout(project)
    yield from _find_same_addresses(project)
    if project.institution:
        yield from _find_faults_of_logo(project, project.institution)
        yield from _find_missing_links(project, project.institution)


def _find_faults_of_logo(project: Project, institution: Institution) -> Iterator[Problem]:
    try:
        if institution.logo:
            read_logo(project.root, institution.logo)
    except ProblemsFound as found:
        yield from found.problems


def _find_missing_links(project: Project, institution: Institution) -> Iterator[Problem]:
    law, newsletter = institution.accessibility.law, institution.newsletter
    named = (
        (newsletter and newsletter.link, "the newsletter's link", "newsletter:"),
        (law and law.complaints, "the link for complaints", "accessibility:"),
    )
    for name, what, start in named:
        if name and name not in institution.links:
            yield Problem(
                INSTITUTION,
                _find_line(project, start, name),
                f'{what} "{name}" is not under "links".',
                f"Use one of: {', '.join(sorted(institution.links))}.",
            )


def _find_opened_later(project: Project) -> Iterator[Problem]:
    today = datetime.date.today()
    for path, number, line in _list_lines(project):
        if (match := OPENED.match(line)) and match["day"] > f"{today}":
            yield Problem(
                path,
                number,
                f"the link was opened on {match['day']}, a day that is still to come.",
                "Open the address. If it is right, write today's date; else leave it blank.",
                "opened:",
            )


def _find_same_addresses(project: Project) -> Iterator[Problem]:
    """Yield each address that a link before it has: it would be mended in one place only."""
    first: dict[str, str] = {}
    for path, number, line in _list_lines(project):
        if match := ADDRESS.match(line):
            place = f"{path}:{number}"
            if (there := first.setdefault(match["address"], place)) != place:
                found = f"the address stands there already, at {there}."
                yield Problem(path, number, found, "Keep one entry, and ask for it by its name.")


def _find_roundabout(project: Project) -> Iterator[Problem]:
    """Yield addresses that somebody's mail program or a newsletter wrote round the real one."""
    for path, number, line in _list_lines(project):
        if not (match := ADDRESS.match(line)):
            continue
        asked = parse_qsl(urlsplit(match["address"]).query)
        real = next((value for _key, value in asked if value.startswith("http")), "")
        if ROUNDABOUT.search(match["address"]):
            found = "the address leads through a mail program or a search engine."
            mend = "Open it, and copy the address that the browser then shows."
            yield Problem(path, number, found, mend, real and f"address: {real}")
        elif followed := [key for key, _value in asked if TRACED.match(key)]:
            plain = TRACES.sub("", match["address"]).rstrip("?&")
            found = f"the address tells on readers, by {', '.join(followed)}."
            swap = (match["address"], plain)
            yield Problem(path, number, found, "Leave that out.", f"address: {plain}", swap)


def _list_lines(project: Project) -> Iterator[tuple[str, int, str]]:
    """Yield each line of both files, with its file and its number."""
    for path in (REGISTER, INSTITUTION):
        for number, line in enumerate(project.read(project.root / path).splitlines(), 1):
            yield path, number, line


def _find_line(project: Project, start: str, name: str) -> int:
    """Return the line that names the link, below the line that begins with `start`."""
    lines = project.read(project.root / INSTITUTION).splitlines()
    first = next((n for n, line in enumerate(lines, 1) if line.startswith(start)), 0)
    return next((n for n, line in enumerate(lines, 1) if n >= first and name in line), first)

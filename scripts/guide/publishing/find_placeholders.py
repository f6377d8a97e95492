"""Finding what has to be filled in before the site is published.

institution.yml is written so that the site builds before a university knows its address, its
repository and its teams. Each such place carries the word PLACEHOLDER in the comment above it, and
most hold a made-up address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guide.institution import INSTITUTION, UNKNOWN_REPOSITORY
from strict_yaml import Problem, read_text

MARK = re.compile(r"^\s*#.*\bPLACEHOLDER: (?P<what>.+)$")
KEY = re.compile(r"^\s*(?:- +)?(?P<key>[a-z_]+):")
# Hosts that nobody can have (RFC 2606), and the one that stands for a university's.
MADE_UP = re.compile(r"[\w.-]*\bexample\.(?:ac\.uk|com|org|net|edu)\b")
DROP = "When it is right, take the word PLACEHOLDER out of the comment above it."


def find_placeholders(root: Path) -> Iterator[Problem]:
    """Yield a problem for each value of institution.yml that is still made up, with its line."""
    lines = read_text(root / INSTITUTION, INSTITUTION).split("\n")
    marked = ""
    for number, line in enumerate(lines, 1):
        if match := MARK.match(line):
            marked = match["what"]
        elif not line.lstrip().startswith("#") and (key := KEY.match(line)):
            if found := _find_made_up(line):
                yield Problem(INSTITUTION, number, f'"{key["key"]}" holds {found}.', DROP)
            elif marked:
                found = f'"{key["key"]}" is not settled yet: {marked}'
                yield Problem(INSTITUTION, number, found, DROP)
            marked = ""


def _find_made_up(line: str) -> str:
    if UNKNOWN_REPOSITORY in line:
        return "no repository yet, but OWNER and REPO"
    found = MADE_UP.search(line)
    return f"an address that is made up, {found[0]}" if found else ""

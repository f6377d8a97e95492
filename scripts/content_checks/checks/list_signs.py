"""After the sign of a heading or a point of a list stands an ordinary space.

The sign is #, a hyphen, or a number with a full stop. Without the space, or with the unbreakable
one that word processors write, one program shows a heading or a list and another does not. A
round point or a dash that was pasted is no sign of a list at all, nor is a number with a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

HEADING = re.compile(r"^(?P<sign>#{1,6})(?P<gap>\u00a0*)(?P<words>[^#\s].*)$")
POINT = re.compile(r"^\s*(?P<sign>[-*+]|\d+\.)(?P<gap>\u00a0+)(?P<words>\S.*)$")
JOINED = re.compile(r"^\s*(?P<sign>-|\d+\.)(?P<words>[A-Za-z].*)$")
ROUND = re.compile(
    r"^\s*(?P<sign>[\u2022\u00b7\u25aa\u25e6\u2023\u25cf\uf0b7]|[\u2013\u2014](?=\s))\s*(?P<words>\S.*)$"
)
BRACKET = re.compile(r"^\s*(?P<sign>\(?(?P<count>\d+|[a-z])\))\s+(?P<words>\S.*)$")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every heading and point of a list that lacks its space or its sign."""
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            if match := HEADING.match(line) or POINT.match(line) or JOINED.match(line):
                found = f"no ordinary space stands after {match['sign']}."
                mend = "Delete what stands between it and the words, and type one space."
                example = f"{match['sign']} {match['words']}"
                swap = (f"{match['sign']}{match.groupdict().get('gap', '')}", f"{match['sign']} ")
                yield Problem(page.path, number, found, mend, example, _at_start(line, *swap))
            elif match := ROUND.match(line):
                found = "a point of a list begins with a sign that was pasted."
                mend = "Begin each point with a hyphen and a space."
                example = f"- {match['words']}"
                swap = (line[match.start("sign") : match.start("words")], "- ")
                yield Problem(page.path, number, found, mend, example, _at_start(line, *swap))
            elif match := BRACKET.match(line):
                found = f"{match['sign']} begins no list here: its points would run on in one line."
                mend = "Write a number, a full stop and a space before each point."
                count = match["count"] if match["count"].isdigit() else ord(match["count"]) - 96
                example = f"{count}. {match['words']}"
                swap = (match["sign"], f"{count}.")
                yield Problem(page.path, number, found, mend, example, _at_start(line, *swap))


def _at_start(line: str, sign: str, better: str) -> tuple[str, str]:
    """Return the start of the line up to the first word, and what mends it."""
    start = line[: line.index(sign) + len(sign)]
    first = line[len(start) :].partition(" ")[0]
    return f"{start}{first}", f"{start.removesuffix(sign)}{better}{first}"

"""A link is written whole: its words in square brackets, and its target in round ones right after.

With a space between the two, or without the last bracket, the brackets stand on the page and
nobody can follow them. The same holds for a target that is kept elsewhere on the page, or a
footnote, that is not there. Round brackets with nothing in them lead nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from content_checks.rendered_page import MACRO
from guide.page import Page
from strict_yaml import Problem

TARGET = r"(?:[^\s()\[\]]+\.md(?:#[^\s()]*)?|https?://[^\s()]+|mailto:[^\s()]+|#[\w-]+)"
SPACED = re.compile(rf"\[(?P<words>[^\[\]]+)\]\s+\((?P<target>{TARGET})\)")
UNCLOSED = re.compile(rf"\[(?P<words>[^\[\]]+)\]\((?P<target>{TARGET})(?=[\s.,;:]|$)(?![^()]*\))")
SWAPPED = re.compile(rf"\((?P<words>[^()]+)\)\[(?P<target>{TARGET})\]")
KINDS = (
    (SPACED, "a space stands between the two brackets of a link.", "Take the space out."),
    (UNCLOSED, "the bracket of a link is never closed.", "Put ) after the link's target."),
    (SWAPPED, "the brackets of a link are the wrong way round.", "Put the words into [ ] first."),
)

NO_MAIL = re.compile(r"\[(?P<words>[^\[\]]+)\]\(mailto:[^@()\s]*\)")
EMPTY = re.compile(r"\[(?P<words>[^\[\]]+)\]\(\s*\)")
# Targets and footnotes that stand in a line of their own: `[words][name]`, `[^1]`.
DEFINED = re.compile(r"^ {0,3}\[(?P<name>[^\[\]]+)\]:")
REFERENCE = re.compile(r"\[(?P<words>[^\[\]^]+)\]\[(?P<name>[^\[\]]*)\]")
FOOTNOTE = re.compile(r"\[(?P<name>\^[^\[\]\s]+)\](?!:)")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every link whose brackets would be printed, or that leads nowhere."""
    for page in project.pages:
        yield from _find_without_target(page)
        for number, line in list_prose(page, with_targets=True):
            for pattern, found, mend in KINDS:
                for match in pattern.finditer(line):
                    example = f"[{match['words']}]({match['target'].rstrip('.,;:')})"
                    swap = (match[0].rstrip(".,;:"), example)
                    yield Problem(page.path, number, found, mend, example, swap)


def _find_without_target(page: Page) -> Iterator[Problem]:
    """Yield links with nothing behind them, and names of targets and footnotes that nothing has."""
    prose = [(n, MACRO.sub("", line)) for n, line in list_prose(page, with_targets=True)]
    known = {match["name"].lower() for _n, line in prose if (match := DEFINED.match(line))}
    for number, line in prose:
        for match in EMPTY.finditer(line):
            found = f"the link {match[0]} leads nowhere: its round brackets are empty."
            mend = "Name the page's file in them, as seen from this page's folder."
            yield Problem(page.path, number, found, mend, f"[{match['words']}](plan-a-session.md)")
        for match in NO_MAIL.finditer(line):
            found = f"{match[0]} names no email address: there is no @ in it."
            mend = "Ask for the address by its name."
            example = f"[{match['words']}](mailto:{{{{ institution.team.email }}}})"
            yield Problem(page.path, number, found, mend, example)
        for match in REFERENCE.finditer(line):
            if (match["name"] or match["words"]).lower() not in known:
                found = f"{match[0]} asks for a target by a name that the page does not explain."
                mend = "Put the page's file into round brackets in place of the name."
                example = f"[{match['words']}](plan-a-session.md)"
                yield Problem(page.path, number, found, mend, example)
        for match in FOOTNOTE.finditer(line):
            if match["name"].lower() not in known:
                found = f"the page has no footnote {match[0]}, so the sign would be printed."
                mend = "Write the footnote at the end of the page, or take the sign out."
                yield Problem(page.path, number, found, mend, f"{match[0]}: Where the words are.")

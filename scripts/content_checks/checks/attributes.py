"""Braces after words, and the class of a tag, give a look that the site has.

The line `{ .lead }` stands right below its paragraph, with no other line between or after. A name
that no sheet of style knows does nothing, and braces in another place are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from set_up.project import ROOT
from strict_yaml import Problem, did_you_mean, nearest

STYLES = "scripts/styles/**/*.css"
OF_THE_THEME = "md-"
WRITTEN = re.compile(r"\.(-?[a-zA-Z][\w-]*)")
LIST = re.compile(
    r"\{:?\s+?(?P<inside>(?:[.#][\w-]+|[\w-]+=\S+|\s+)+)\}|\{:?(?P<tight>[.#][\w-]+)\s*\}"
)
ALONE = re.compile(r"^\s*\{[^{}%]*\}\s*$")
BARE = re.compile(r"^\s*\{:?\s*(?P<name>[a-z][\w-]*)\s*\}\s*$")
TAG = re.compile(
    r"<[a-z]+\b[^<>]*?\sclass=(?P<quote>[\"\u201c\u201d']?)(?P<names>[^\"\u201c\u201d'<>]*)"
)
CURLY = re.compile(r"<[a-z]+\b[^<>]*=[\u201c\u201d\u2018\u2019][^<>]*>")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield braces that would be printed, and names of a look that there is not."""
    known = list_classes()
    for page in project.pages:
        prose = list(list_prose(page, with_targets=True))
        for place, (number, line) in enumerate(prose):
            yield from _find_unknown(page, number, line, known)
            if ALONE.match(line):
                lines = dict(prose[max(place - 1, 0) : place + 2])
                around = lines.get(number - 1, ""), lines.get(number + 1, "")
                yield from _find_displaced(page, number, line, *around)


@cache
def list_classes() -> frozenset[str]:
    """Return the name of every look that the site's own sheets of style have."""
    sheets = sorted(ROOT.glob(STYLES))
    return frozenset(
        name for sheet in sheets for name in WRITTEN.findall(sheet.read_text(encoding="utf-8"))
    )


def _find_unknown(page: Page, number: int, line: str, known: frozenset[str]) -> Iterator[Problem]:
    if match := CURLY.search(line):
        found = f"{match[0]} has curly quotes, which belong to no tag."
        straight = re.sub("[\u201c\u201d]", '"', re.sub("[\u2018\u2019]", "'", match[0]))
        mend = "Use straight ones."
        yield Problem(page.path, number, found, mend, straight, (match[0], straight))
    names = [name for match in TAG.finditer(line) for name in match["names"].split()]
    for match in LIST.finditer(line):
        names += WRITTEN.findall(match["inside"] or match["tight"])
    for name in names:
        if name not in known and not name.startswith(OF_THE_THEME):
            near = nearest(name, known)
            found = f'no sheet of style knows "{name}".'
            mend = f"{did_you_mean(near)}Use a name that other pages use, or take it out."
            yield Problem(page.path, number, found, mend, near and f"{{ .{near} }}")


def _find_displaced(
    page: Page, number: int, line: str, above: str, below: str
) -> Iterator[Problem]:
    shown = line.strip()
    if match := BARE.match(line):
        found = f"{shown} would be printed: a dot is missing before {match['name']}."
        better = f"{{ .{match['name']} }}"
        yield Problem(page.path, number, found, "Type it.", better, (shown, better))
    elif LIST.fullmatch(shown) and not above.strip():
        found = f"{shown} would be printed: no paragraph stands right above it."
        mend = "Delete the blank line between the two."
        yield Problem(page.path, number, found, mend, f"The paragraph that it is for.\n{shown}")
    elif LIST.fullmatch(shown) and below.strip():
        found = f"{shown} would be printed: its paragraph goes on in the next line."
        yield Problem(
            page.path, number, found, "Put a blank line after it.", swap=(line, f"{line}\n")
        )

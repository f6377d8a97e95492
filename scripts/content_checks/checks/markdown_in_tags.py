"""A tag that has Markdown inside it says so, by the word `markdown`.

Without the word, the site leaves everything inside as it was typed: a list is no list there, and
the stars of bold words are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.page import Page
from strict_yaml import Problem

TAG = re.compile(
    r"<(?P<end>/?)(?P<name>article|aside|blockquote|details|div|figure|section|summary)\b"
    r"(?P<rest>[^<>]*)",
    re.IGNORECASE,
)
SAYS_SO = re.compile(r"\bmarkdown\b")
SIGNS = re.compile(r"^\s*(?:[-*+]|\d+\.|#{1,6}) +\S|\*\*\S|\]\(|^\s*!!!|^\s*\|.*\|\s*$")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every tag without the word that has a list, a link or bold words inside it."""
    for page in project.pages:
        yield from _check(page)


def _check(page: Page) -> Iterator[Problem]:
    opened: list[tuple[int, re.Match[str]]] = []
    told: set[int] = set()
    for number, line in list_prose(page, with_code=True):
        words = TAG.sub("", line)
        if opened and SIGNS.search(words):
            at, tag = opened[-1]
            if not SAYS_SO.search(tag["rest"]) and at not in told:
                told.add(at)
                found = f"<{tag['name']}> has Markdown inside it, which would be printed as typed."
                better = f"<{tag['name']}{tag['rest'].rstrip()} markdown"
                swap = (tag[0], better) if tag["rest"].strip() else (f"{tag[0]}>", f"{better}>")
                mend = "Write the word markdown at the end of the tag."
                yield Problem(page.path, at, found, mend, f"{better}>", swap)
        for match in TAG.finditer(line):
            if not match["end"]:
                opened.append((number, match))
            elif opened:
                opened.pop()

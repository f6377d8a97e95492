"""Nothing comes along with pasted words: no sign that nobody sees, and no tag of another program.

Word, Outlook and web pages put such things between the words. They cut words in two for the search
and for people who listen, take words out of the page's own look, or run a table into one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import name

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.institution import INSTITUTION
from guide.link import REGISTER
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet

# Spaces without width, marks of a writing direction, hyphens that wait, objects, private letters.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffc\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
ENTITY = re.compile(r"&(nbsp|#160|#xa0|ensp|emsp|thinsp|zwnj|zwj|shy);", re.IGNORECASE)
BREAK = re.compile(r"(?:\s*<br\b[^<>]*>)+", re.IGNORECASE)
# A tag that a word processor or a mail program wrote: it names itself, or only carries a look.
FOREIGN = re.compile(
    r"</?(?:o:p|w:\w+|font|center)\b[^<>]*>|<[a-z]+\b[^<>]*\bclass=[\"']?(?:Mso|Apple-|gmail)"
    r"[^<>]*>|<span\b(?![^<>]*\bclass=)[^<>]*>",
    re.IGNORECASE,
)
TAB = re.compile(r"\S(?P<tab>\t+)\S")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield invisible signs in pages and data files, and what else was pasted into pages."""
    yield from _find_unseen(project)
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            for found, mend, swap in _find_in_line(line):
                yield Problem(page.path, number, found, mend, swap=swap)


def _find_in_line(line: str) -> Iterator[tuple[str, str, tuple[str, str]]]:
    plain = ENTITY.sub(" ", line)
    if match := ENTITY.search(line):
        found = f"{match[0]} stands between the words: it was pasted from a web page or a program."
        yield (
            found,
            "Type an ordinary space in its place.",
            (line, re.sub("  +(?=\\S)", " ", plain)),
        )
    if not line.lstrip().startswith("|") and (match := BREAK.search(line)):
        found = f"{match[0].strip()} breaks the line."
        yield found, "Put a blank line between two paragraphs, and take it out.", ("", "")
    if match := FOREIGN.search(line):
        found = f"{match[0]} came along from another program."
        yield (
            found,
            "Take it out, and its end too: only the words between them are needed.",
            ("", ""),
        )
    if match := TAB.search(line):
        found = "a tab stands between the words: cells of a table were pasted."
        yield found, "Make it a table, with | between its cells, or type a space.", ("", "")


def _find_unseen(project: Project) -> Iterator[Problem]:
    pages = [(page.path, page.text) for page in project.pages]
    paths = [p for p in project.find_files("worksheets/*.yml") if is_worksheet(p)]
    paths += project.find_files(INSTITUTION, REGISTER)
    for place, text in [*pages, *((project.name(path), project.read(path)) for path in paths)]:
        for number, line in enumerate(text.split("\n"), 1):
            if signs := sorted(set(UNSEEN.findall(line))):
                said = ", ".join(map(_say, signs))
                found = f"a sign that nobody sees stands in this line: {said}."
                near = _show_place(line, signs[0])
                mend = f"Delete it{near}, or delete the line and type it again."
                yield Problem(place, number, found, mend, swap=(line, UNSEEN.sub("", line)))


def _say(sign: str) -> str:
    return f"{name(sign, 'a sign without a name').lower()} (U+{ord(sign):04X})"


def _show_place(line: str, sign: str) -> str:
    """Return between which words it stands."""
    before, _sign, after = line.partition(sign)
    words = (*UNSEEN.sub("", before).split()[-1:], *UNSEEN.sub("", after).split()[:1])
    return f" at \u201c{' '.join(words)}\u201d" if words else ""

"""A page uses the signs that the site knows, and not those of GitHub and other programs.

GitHub's preview shows words struck through, boxes to tick, little pictures and coloured notes. The
site does not know their signs and would print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

BOX = '!!! note "Good to know"\n\n    Ask early.'
SIGNS = (
    (
        re.compile(r"~~(?P<words>[^~]+)~~"),
        "{sign} is not struck through here: the signs would be printed.",
        "Take out what no longer holds.",
        "",
    ),
    (
        re.compile(r"^\s*(?:[-*+]|\d+\.) +(?P<words>\[[ xX]\]) "),
        "{words} is no box to tick here: the brackets would be printed.",
        "Take the brackets out. For a list to tick, make a worksheet with a checklist.",
        "- Ask one person.",
    ),
    (
        re.compile(r"^\s*> ?(?P<words>\[!\w+\])"),
        "{words} begins a coloured note on GitHub alone.",
        "Make a box of it, and begin each line inside it with four spaces.",
        BOX,
    ),
    (
        re.compile(r"(?<![=\w])==(?P<words>[^=\s][^=]*)==(?![=\w])"),
        "{sign} is not highlighted here: the signs would be printed.",
        "For bold words, put ** on both sides.",
        "**{words}**",
    ),
    (
        re.compile(r"(?<![\w:]):(?P<words>[a-z]+(?:_[a-z]+)*|\+1|-1):(?![\w:])"),
        "{sign} is no little picture here: the word and its colons would be printed.",
        "Take it out. The documents' typefaces have no such picture.",
        "",
    ),
    (
        re.compile(r"\[\[(?P<words>[^\[\]]+)\]\]"),
        "{sign} is no link here: the brackets would be printed.",
        "Put the words into square brackets, and the page's file into round ones.",
        "[{words}](plan-a-session.md)",
    ),
    (
        re.compile(r"(?<=[^\s\\])(?P<words>\\)$"),
        "the backslash at the end of the line breaks no line here, and would be printed.",
        "Delete it. For a new paragraph, leave a blank line.",
        "",
    ),
    (
        re.compile(r"!\[[^\[\]]*\]\((?P<words>[^\s()]+)\s+=\d*x?\d*\)"),
        "{sign} is no picture here: a size in the brackets is not understood.",
        "Take the size out. The page makes a picture as wide as it can be.",
        "![Two people talk over a cup of tea]({words})",
    ),
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every sign that means something on GitHub alone."""
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            for pattern, found, mend, example in SIGNS:
                if match := pattern.search(line):
                    facts = {"sign": match[0], "words": match["words"]}
                    shown = example.format(**facts)
                    yield Problem(page.path, number, found.format(**facts), mend, shown)

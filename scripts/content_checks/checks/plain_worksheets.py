"""Worksheets are written in plain words: no Markdown, and no HTML.

They become a form, a PDF and a Word document, and none of these knows Markdown. The stars of bold
words and the brackets of a link would be printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_yaml_words
from content_checks.project import Project
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet

SIGNS = re.compile(
    r"(?P<bold>\*\*\S[^*]*\*\*)|(?P<link>\[[^\[\]]+\]\([^()\s]+\))|(?P<entity>&[a-z]+;)"
    r"|(?P<tag></?(?:a|b|br|em|i|li|p|span|strong|u|ul)\b[^<>]*>)",
    re.IGNORECASE,
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every sign of Markdown or HTML that a reader of a worksheet would see."""
    for path in filter(is_worksheet, project.find_files("worksheets/*.yml")):
        for number, line in list_yaml_words(project.read(path)):
            if match := SIGNS.search(line):
                found = f"{match[0]} would be printed as it is typed."
                mend = "Write plain words: a worksheet has no bold words, no links and no tags."
                plain = match[0].strip("*") if match["bold"] else ""
                swap = (match[0], plain) if plain else ("", "")
                yield Problem(project.name(path), number, found, mend, swap=swap)

"""A heading is a line of words after # signs, and nothing else becomes one.

Signs without words leave a gap in the list of headings that people jump by. A line of hyphens right
under a paragraph turns that paragraph into a heading, where a rule or a signature was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

EMPTY = re.compile(r"^(?P<signs>#{1,6})[\s#]*$")
HYPHENS = re.compile(r"^-+\s*$")
# What no line of hyphens makes a heading of: other blocks, and the first row of a table.
OTHER = re.compile(r"^(\s|#|<|!!!|\?\?\?|===|\{|>|[-*+] |\d+[.)] )|\|")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield headings without words, and lines of hyphens that make a heading of what is above."""
    for page in project.pages:
        if not page.body_start:
            continue  # `front_matter` says what is wrong with the lines at the top
        before, last = "", 0
        for number, line in list_prose(page, with_code=True):
            above = before if number == last + 1 else ""
            if match := EMPTY.match(line):
                found = f"{match['signs']} begins a heading that has no words."
                mend = "Write the heading's words after it, or delete the line."
                yield Problem(page.path, number, found, mend, f"{match['signs']} Ask around")
            elif HYPHENS.match(line) and above.strip() and not OTHER.search(above):
                found = "this line of hyphens makes a heading of the words above it."
                mend = "Delete it. If the words are a heading, begin their line with ##."
                yield Problem(page.path, number, found, mend, f"## {above.strip()}")
            before, last = line, number

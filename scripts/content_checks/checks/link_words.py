"""A link's words say where it leads.

People who listen to a page often hear its links alone, one after the other. "Here" and "read more"
then say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem

EMPTY_WORDS = frozenset(
    [
        "click",
        "click here",
        "details",
        "download",
        "find out more",
        "go",
        "here",
        "learn more",
        "link",
        "more",
        "read more",
        "see here",
        "this",
        "this link",
        "this page",
    ]
)

BACK = "#fnref"  # the way back from a footnote, whose sign the site writes


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every link whose words would mean nothing on their own."""
    for page in project.pages:
        for link in project.rendered[page.path].links:
            words = " ".join(re.sub(r"[^\w\s]", " ", link.words or "").lower().split())
            if not words and not project.rendered[page.path].is_complete:
                continue  # a macro may stand there, and none is filled in by now
            if link.target.startswith(BACK):
                continue
            if words in EMPTY_WORDS or not words:
                said = f'the words "{link.words}"' if words else "no words"
                yield Problem(
                    page.path,
                    link.line,
                    f"a link to {link.target} has {said}.",
                    "Use words that say where the link leads.",
                    "See [how to plan a session](plan-a-session.md).",
                )

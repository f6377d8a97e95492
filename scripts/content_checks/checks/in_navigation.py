"""Each page stands in the navigation, and each entry of the navigation has a page.

The navigation is the list under `nav:` in mkdocs.yml. A page outside it can be found only by people
who know its address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import yaml

from content_checks.project import Project
from guide.link import REGISTER
from guide.navigation import SETTINGS, Entry, list_others
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield pages without an entry, entries without a page, and pages that are listed twice."""
    if project.navigation is None:
        return
    listed = {entry.source for entry in project.navigation}
    for page in project.pages:
        if page.source not in listed:
            yield Problem(
                page.path,
                0,
                "the page is not in the navigation.",
                f"Add a line for it under `nav:` in {SETTINGS}.",
                f"- {page.source}",
            )
    yield from _find_wrong_entries(project, project.navigation)
    for node in list_others(project.root):
        yield _describe_other(node)


def _find_wrong_entries(project: Project, navigation: tuple[Entry, ...]) -> Iterator[Problem]:
    sources = {page.source for page in project.pages} | project.unread_sources
    seen: Counter[str] = Counter()
    for entry in navigation:
        seen[entry.source] += 1
        if entry.source not in sources:
            found = f"the navigation lists {entry.source}, and docs/ has no such page."
            mend = "Correct the name, delete the line, or write the page."
            if ":" in entry.source:
                mend = "Type a space after the colon that stands behind the title."
            yield Problem(SETTINGS, entry.line, found, mend)
        elif seen[entry.source] == 2:  # noqa: PLR2004 - once for each page, at its second line
            found = f"the navigation lists {entry.source} twice."
            yield Problem(SETTINGS, entry.line, found, "Delete one of the two lines.")


def _describe_other(node: yaml.ScalarNode) -> Problem:
    line, written = node.start_mark.line + 1, node.value
    if not written:
        found = "a title of the navigation has no page behind it."
        mend = "Add its pages on the lines below, further in, or delete the line."
        return Problem(SETTINGS, line, found, mend, "- Events:\n    - events/index.md")
    if "://" in written:
        found = f"the navigation leads out of the guide, to {written}."
        mend = f"Put the address into {REGISTER}, and ask for the link on a page."
        return Problem(SETTINGS, line, found, mend)
    found = f"the navigation lists {written}, which is no page."
    mend = "Name the page's file as seen from the folder docs, with .md at its end."
    return Problem(SETTINGS, line, found, mend, f"- {written.strip('/').rpartition(':')[2]}.md")

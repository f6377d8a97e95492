"""A link to a page of the guide names the page's file, and not its address.

With the file's name the link stays right at another university, in the handbook and without a
network, and the checks see when it breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, relpath

from content_checks.project import Project
from content_checks.rendered_page import Reference
from guide.institution import Institution
from guide.page import Page
from strict_yaml import Problem

REPOSITORY = re.compile(r"^https?://[^/]+/[^/]+/[^/]+/")
FILE = re.compile(r"/docs/(?P<source>[^#?]+\.md)")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every link that was copied from the browser's address line."""
    if project.institution is None:
        return
    for page in project.pages:
        for link in project.rendered[page.path].links:
            if link.line and is_own(link.target, project.institution):
                yield _describe(project, page, link, project.institution)


def is_own(target: str, institution: Institution) -> bool:
    """Whether an address is one of the site, or of the project on GitHub."""
    repository = REPOSITORY.match(institution.guide.edit_address)
    starts = [institution.guide.address, *([repository[0]] if repository else [])]
    return target.startswith(tuple(starts))


def _describe(project: Project, page: Page, link: Reference, institution: Institution) -> Problem:
    sources = {each.source for each in project.pages}
    addresses = {each.url: each.source for each in project.pages}
    file = FILE.search(link.target)
    place = re.sub(r"[#?].*", "", link.target.removeprefix(institution.guide.address))
    source = file["source"] if file else addresses.get(place, "")
    is_whole = not re.search(r"[#?]", link.target)
    target = relpath(source, dirname(page.source) or ".") if source in sources else "contract.md"
    return Problem(
        page.path,
        link.line,
        f"the link {link.target} is an address of this guide itself.",
        "Name the page's file, with .md at its end, as seen from this page's folder.",
        f"[{link.words}]({target})",
        (f"]({link.target})", f"]({target})") if source in sources and is_whole else ("", ""),
    )

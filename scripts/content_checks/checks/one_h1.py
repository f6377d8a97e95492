"""Each page has one main heading, in the same words as its title.

The main heading is the line that starts with one # sign. People who jump from heading to heading
take it for the page's name, so a page without one has no name, and a page with two has two.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from content_checks.rendered_page import Heading
from guide.page import Page
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield pages with no main heading, with several, and with one that is not the title."""
    for page in project.pages:
        headings = [h for h in project.rendered[page.path].headings if h.level == 1]
        if not headings:
            yield _describe_missing(page)
        elif headings[0].words != str(page.meta.get("title", headings[0].words)).strip():
            yield _describe_difference(page, headings[0])
        for heading in headings[1:]:
            yield Problem(
                page.path,
                heading.line,
                f'"{heading.words}" is a second main heading.',
                "Start the line with two # signs.",
                f"## {heading.words}",
            )


def _describe_missing(page: Page) -> Problem:
    return Problem(
        page.path,
        page.body_start + 1,
        "the page has no main heading.",
        "Write the title after one # sign, under the front matter.",
        f"# {page.meta.get('title') or 'Find a mentor'}",
    )


def _describe_difference(page: Page, heading: Heading) -> Problem:
    return Problem(
        page.path,
        heading.line,
        f'the main heading "{heading.words}" is not the title "{page.meta["title"]}".',
        "Use the same words for both.",
        f"# {page.meta['title']}",
    )

"""A page's macros are filled in, or every mistake in them is said at its line."""

from __future__ import annotations

import pytest

from guide.contents import Contents, read_contents
from guide.page import Page
from guide.rendering.render import render_page, render_pages
from stand_ins.content_check_case import BASE
from strict_yaml import ProblemsFound

FRONT = "---\ntitle: A\nworksheet: plan\n---\n"


@pytest.fixture(scope="module")
def contents() -> Contents:
    """The contents of the small project."""
    return read_contents(BASE)


def test_macros_and_the_institutions_words_are_filled_in(contents: Contents):
    """Both kinds of braces give the page's words."""
    page = Page("docs/a.md", FRONT + 'At {{ institution.short_name }}: {{ link("factsheet") }}.')
    shown = "At Example Shire: [A factsheet](https://example.com/factsheet)."
    assert render_page(page, contents) == shown


def test_the_front_matters_worksheet_does_not_hide_the_macro(contents: Contents):
    """A page may name its worksheet at its top and show it too."""
    page = Page("docs/worksheets/plan.md", FRONT + '{{ worksheet("plan") }}')
    assert 'data-worksheet="plan"' in render_page(page, contents)


def test_each_mistake_of_a_page_is_said_at_its_line(contents: Contents):
    """One mistake does not hide the next, and all stand on the lines where they were made."""
    body = 'A\n{{ link("a") }}\n\n{{ institution.nick }} {{ institution.guide.colour }}\n{{ b() }}'
    with pytest.raises(ProblemsFound) as found:
        render_page(Page("docs/a.md", FRONT + body), contents)
    assert [problem.line for problem in found.value.problems] == [6, 8, 8, 9]


def test_the_mistakes_of_all_pages_are_said_together(contents: Contents):
    """One run names every page that has a mistake."""
    pages = [Page(f"docs/{name}.md", '{{ link("gone") }}') for name in "ab"]
    with pytest.raises(ProblemsFound) as found:
        render_pages(pages, contents)
    assert [problem.path for problem in found.value.problems] == ["docs/a.md", "docs/b.md"]

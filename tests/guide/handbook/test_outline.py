"""The outline follows the navigation and leaves out what serves only the website."""

from __future__ import annotations

from fnmatch import fnmatchcase

from guide.handbook.outline import LEFT_OUT, is_left_out
from guide.handbook.source import Source


def test_chapters_follow_the_navigation(small_source: Source):
    """A section whose pages are all left out is no chapter."""
    shown = [(each.title, [page.source for page in each.pages]) for each in small_source.outline]
    assert shown == [
        ("Home", ["index.md"]),
        ("For you", ["you/index.md", "you/steps.md"]),
        ("Tools", ["tools/first.md", "tools/second.md"]),
    ]


def test_a_sections_own_page_opens_its_chapter(small_source: Source):
    """So does a page that is a whole chapter; a section without a page of its own has a title."""
    openings = [each.opening.source if each.opening else "" for each in small_source.outline]
    assert openings == ["index.md", "you/index.md", ""]


def test_every_page_of_the_guide_is_in_it_or_left_out_on_purpose(real_source: Source):
    """A new page of the navigation comes into the handbook by itself."""
    inside = [page for chapter in real_source.outline for page in chapter.pages]
    left_out = [page for page in real_source.pages if is_left_out(page)]
    assert {*inside, *left_out} == set(real_source.pages)
    assert len(inside) == len(set(inside)) >= 20


def test_each_reason_to_leave_out_still_holds(real_source: Source):
    """No pattern is kept for pages that are gone."""
    sources = [page.source for page in real_source.pages]
    stale = [each for each in LEFT_OUT if not any(fnmatchcase(name, each) for name in sources)]
    assert stale == []

"""A page knows its parts and its address."""

from __future__ import annotations

import pytest

from guide.page import Page


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("docs/index.md", ""),
        ("docs/promotion.md", "promotion/"),
        ("docs/mentees/index.md", "mentees/"),
        ("docs/mentees/plan.md", "mentees/plan/"),
        ("docs/card-index.md", "card-index/"),
    ],
)
def test_the_address_is_the_one_that_the_site_uses(path: str, url: str):
    """An index stands for its folder, and every other page is a folder of its own."""
    assert Page(path, "").url == url


def test_front_matter_and_words_are_told_apart():
    """The front matter is between the first two fences, and the words begin after it."""
    page = Page("docs/a.md", "---\ntitle: A\n---\n# A\n\n---\n\nB\n")
    assert page.front_matter == "title: A"
    assert page.meta == {"title": "A"}
    assert page.body_start == 3
    assert page.body == "# A\n\n---\n\nB"


@pytest.mark.parametrize("text", ["", "# A\n", "---\ntitle: A\n"])
def test_a_page_without_front_matter_is_all_words(text: str):
    """A fence that is never closed is no front matter."""
    page = Page("docs/a.md", text)
    assert page.body_start == 0
    assert page.meta == {}


@pytest.mark.parametrize("front", ["title: [", "- a list", "just words"])
def test_front_matter_that_is_no_mapping_counts_as_empty(front: str):
    """A mistake in it is said by the check `front_matter`, and stops nothing here."""
    assert Page("docs/a.md", f"---\n{front}\n---\n# A\n").meta == {}

"""Links lead to the place in the document where there is one, and else say where they lead."""

from __future__ import annotations

import pytest

from guide.handbook.html_tree import read_tree
from guide.handbook.link_places import LinkPlaces
from guide.handbook.page_text import PageText
from guide.handbook.source import Source

PLACES = {
    "index.md": "page-index",
    "you/steps.md": "page-you-steps",
    "tools/first.md": "page-tools-first",
    "worksheets/plan.md": "worksheet-plan",
}


def lead(source: Source, html: str) -> dict[str, str]:
    """Return the attributes of a link on the page you/steps.md."""
    names = frozenset({*PLACES.values(), "page-tools-first--sharp-ones", "page-you-steps--moves"})
    links = LinkPlaces("https://guide.example/", source.site, PLACES, names)
    tree = read_tree(html)
    links.lead(PageText(source.site["you/steps.md"], "page-you-steps", "Steps", 2, tree))
    return next(tree.iter("a")).attrib


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("../tools/first.md", "page-tools-first"),
        ("../tools/first.md#sharp-ones", "page-tools-first--sharp-ones"),
        ("../tools/first.md#gone-from-paper", "page-tools-first"),
        ("../../tools/first/", "page-tools-first"),
        ("../../", "page-index"),
        ("../index.md", "page-index"),
        ("#moves", "page-you-steps--moves"),
        ("../worksheets/plan.md", "worksheet-plan"),
        ("../../worksheets/plan/#topic", "worksheet-plan"),
    ],
)
def test_a_link_to_what_is_in_the_document_stays_in_it(
    small_source: Source, target: str, place: str
):
    """A page may be named by its file or its address; an anchor is kept if it is on paper."""
    led = lead(small_source, f'<a href="{target}">x</a>')
    assert led == {"class": "inside", "href": f"#{place}"}


@pytest.mark.parametrize(
    ("target", "address", "shown"),
    [
        ("https://e.org/a?b#c", "https://e.org/a?b#c", "e.org/a?b#c"),
        ("http://e.org/", "http://e.org/", "http://e.org/"),
        ("mailto:a@e.org?subject=x", "mailto:a@e.org?subject=x", "a@e.org"),
        (
            "../about/privacy.md#kept",
            "https://guide.example/about/privacy/#kept",
            "guide.example/about/privacy/#kept",
        ),
        (
            "../../downloads/plan.pdf",
            "https://guide.example/downloads/plan.pdf",
            "guide.example/downloads/plan.pdf",
        ),
    ],
)
def test_a_link_that_leads_out_shows_its_address(
    small_source: Source, target: str, address: str, shown: str
):
    """A page of the website that is left out counts as elsewhere."""
    led = lead(small_source, f'<a href="{target}">x</a>')
    assert led == {"class": "outside", "href": address, "data-shown": shown}


def test_an_address_is_not_shown_twice(small_source: Source):
    """A link whose words are its address says enough."""
    assert "data-shown" not in lead(small_source, '<a href="mailto:a@e.org">a@e.org</a>')

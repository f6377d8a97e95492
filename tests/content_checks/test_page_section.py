"""A page's sections hold what a reader finds under each heading, and its sentences."""

from __future__ import annotations

from content_checks.page_section import list_sections

PAGE = """
<p>Before all headings.</p>
<h1 id="top">Top</h1><p>One sentence. <em>Another</em> one?</p>
<h2 id="list">A list</h2><ul><li>First<ul><li>Within</li></ul></li></ul>
<svg><text>Drawn.</text></svg><template><p>Not shown.</p></template>
<h2 id="none">Nothing</h2>
"""


def test_each_heading_has_what_stands_under_it():
    """Pictures and templates say nothing, and items of a list are apart."""
    sections = list_sections(PAGE)
    assert [(one.heading, one.anchor) for one in sections] == [
        ("Top", "top"),
        ("A list", "list"),
        ("Nothing", "none"),
    ]
    assert [one.paragraphs for one in sections] == [
        ("One sentence. Another one?",),
        ("First", "Within"),
        (),
    ]


def test_a_sentence_is_the_first_or_begins_where_it_is_told_to():
    """It ends at its own full stop, or with its paragraph."""
    top, items, nothing = list_sections(PAGE)
    assert top.find_sentence() == "One sentence."
    assert top.find_sentence("Another") == "Another one?"
    assert top.find_sentence("A third") is None
    assert items.find_sentence("With") == "Within"
    assert nothing.find_sentence() is None

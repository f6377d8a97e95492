"""The search is given what a page's reader sees, each piece apart from the next."""

from __future__ import annotations

import re

import pytest

from guide.search.searchable import make_searchable


@pytest.mark.parametrize(
    ("html", "searchable"),
    [
        ("<p>Plan a <em>ses</em>sion &amp; go</p>", "<p>Plan a <em>ses</em>sion &amp; go</p>"),
        ("<dl><dt>For</dt><dd>Mentee</dd></dl>", "<dl> <dt>For</dt> <dd>Mentee</dd> </dl>"),
        ("one<br>two<hr/>three", "one <br>two <hr/>three"),
        ("<noscript><p>Scripts are off</p></noscript>", ""),
        ("<p>a</p><div hidden>b<div>c</div>d</div><p>e</p>", "<p>a</p> <p>e</p>"),
        ("<div data-search-exclude><p><b>a</b></p></div>b", "b"),
        ("<ul><li>a<li>b</ul>", "<ul> <li>a <li>b</li> </li> </ul>"),
        ("a</p>b<!-- c -->", "ab"),
        ("<p>&lt;dl&gt; &#8217;</p>", "<p>&lt;dl&gt; &#8217;</p>"),
    ],
    ids=[
        "sentences stay whole",
        "neighbours are parted",
        "elements without an end part too",
        "nothing for browsers without script",
        "nothing hidden, however deep",
        "nothing excluded, however deep",
        "ends left out are put in",
        "an end without a start, and a comment",
        "characters written as codes",
    ],
)
def test_what_may_be_found(html: str, searchable: str):
    """Parts that nobody reads are gone, and the others stand apart."""
    assert make_searchable(html).split() == searchable.split()


def test_of_a_form_only_what_is_marked_is_found():
    """The questions of a form are paragraphs, and its other parts are left out."""
    html = (
        '<div data-search-marked-only data-search-words="Agree &amp; sign">'
        "<h2 id=a data-search-marked>1. Aims</h2><p>Hint</p>"
        "<fieldset><legend data-search-marked>Which aim?</legend><label>Other</label></fieldset>"
        "<button data-search-marked>Add</button></div><p>After</p>"
    )
    found = re.sub(r"\s*</?div.*?>\s*|(?<=>)\s+(?=<)", "", make_searchable(html))
    assert found == (
        "<p>Agree &amp; sign</p><h2 id=a data-search-marked>1. Aims</h2><p>Which aim?</p>"
        "<p>After</p>"
    )

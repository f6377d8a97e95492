"""A page loses on paper what only a screen can use, and nothing else."""

from __future__ import annotations

import pytest

from guide.handbook.html_tree import read_tree, write_tree
from guide.handbook.on_paper import lower_headings, put_on_paper


def show(html: str) -> str:
    """Return the HTML as it stands on paper."""
    tree = read_tree(html)
    put_on_paper(tree, "text {}")
    return write_tree(tree).removeprefix("<div>").removesuffix("</div>")


@pytest.mark.parametrize(
    ("screen", "paper"),
    [
        ('<p>a<span class="visually-hidden">b</span>c</p>', "<p>ac</p>"),
        ("<p>a</p><form><input></form>b", "<p>a</p>b"),
        ('<div class="x not-on-paper"><p>a</p></div><p>b</p>', "<p>b</p>"),
        ("<p>a<!-- note -->b<br>c</p>", "<p>ab<br>c</p>"),
        (
            '<li>a <a class="footnote-backref" href="#x">back</a></li>',
            "<li>a </li>",
        ),
    ],
)
def test_what_is_for_screens_goes_and_the_words_around_it_stay(screen: str, paper: str):
    """Text after a part that goes is not lost with it."""
    assert show(screen) == paper


def test_a_box_that_folds_stands_open():
    """It looks as one that never folds."""
    folded = '<details class="note"><summary>More</summary><p>a</p></details>'
    opened = '<div class="admonition note"><p class="admonition-title">More</p><p>a</p></div>'
    assert show(folded) == opened


def test_all_tabs_stand_below_one_another():
    """Each is headed by what its tab said."""
    tabs = (
        '<div class="tabbed-set"><input type="radio"><div class="tabbed-labels">'
        '<label>By hand</label><label>By machine</label></div><div class="tabbed-content">'
        '<div class="tabbed-block"><p>Pen</p></div><div class="tabbed-block"><p>Keys</p></div>'
        "</div></div>"
    )
    shown = show(tabs)
    assert shown.index("By hand") < shown.index("Pen") < shown.index("By machine")
    assert "<input" not in shown


def test_a_drawing_keeps_its_whole_description():
    """PDF has one alternative text, so it holds the title and the description."""
    shown = show("<svg viewBox='0 0 1 1'><title>Two</title><desc>One, then two.</desc></svg>")
    assert "<title>Two. One, then two.</title>" in shown
    assert 'viewBox="0 0 1 1"' in shown


def test_a_step_that_leads_somewhere_on_a_screen_is_drawn_on_paper():
    """What a link in a drawing holds stays whole; the paper has no place for it to lead to."""
    shown = show("<svg><title>Two</title><a href='#x'><path d='M0 0'/><text>A</text></a></svg>")
    assert "<a" not in shown
    assert '<g><path d="M0 0"' in shown
    assert "<text>A</text></g>" in shown


def test_headings_are_lowered_together_and_never_below_the_sixth():
    """Their order stays as it was."""
    tree = read_tree("<h1>a</h1><h2>b</h2><h6>c</h6>")
    lower_headings(tree, by=1)
    assert [child.tag for child in tree] == ["h2", "h3", "h6"]

"""An answer is set as large as the template's letters, smaller where it must, never too small."""

from __future__ import annotations

from browser.node_source import evaluate_each

# Each letter is half as wide as it is high.
FIT = """
([text, box]) => source.fitText(text, box, {
  measureIn: (size) => (words) => (words.length * size) / 2,
})
"""
# In letters of 10 points a line holds 20 of them, and the box 4 lines.
BOX = {"width": 104, "height": 54, "size": 10, "isMultiline": True}
LINE = {**BOX, "isMultiline": False}


def fit(text: str, box: dict[str, object]) -> tuple[float, bool, int]:
    """Return the size of the letters, whether all fits, and how many lines there are."""
    (layout,) = evaluate_each("documents/pdf/drawing/fit-text.ts", FIT, [[[text, box]]])
    return layout["size"], layout["isWhole"], len(layout["lines"])


def test_what_has_room_keeps_the_size_of_the_template() -> None:
    """In a box of several lines and in one of a single line, up to the last letter."""
    assert fit(" ".join(["word"] * 16), BOX) == (10, True, 4)
    assert fit("w" * 20, LINE) == (10, True, 1)


def test_what_has_no_room_is_set_smaller() -> None:
    """By half a point at a time, and no smaller than it must be."""
    assert fit("w" * 21, LINE) == (9.5, True, 1)
    size, is_whole, _lines = fit(" ".join(["word"] * 18), BOX)
    assert is_whole
    assert 8 <= size < 10


def test_letters_are_never_smaller_than_people_can_read() -> None:
    """The rest goes on behind the pages; a line keeps its one line."""
    assert fit("w" * 60, LINE) == (8, False, 1)
    size, is_whole, lines = fit(" ".join(["word"] * 100), BOX)
    assert (size, is_whole) == (8, False)
    assert lines > 4


def test_a_single_line_shows_no_line_ends() -> None:
    """A program may have kept them in an answer of one line."""
    assert fit("one\ntwo\nthree", LINE) == (10, True, 1)

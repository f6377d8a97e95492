"""The page names bookmarks and controls as the documents do, which other code has made."""

from __future__ import annotations

from browser.node_source import call_each
from worksheet_builder.word.word_names import bookmark_name, control_tag, sheet_mark

PATH = "documents/word/package/bookmark-name.ts"
# Round both of Word's limits, 40 and 64 characters, with letters of one byte and of several.
NAMES = ["a" * length for length in range(1, 90)] + [
    f"rows__{number}__{'column' * number}" for number in range(1, 15)
]


def test_bookmarks_are_named_alike():
    """Else an answer in a long list would be written beside its place."""
    made = call_each(PATH, "bookmarkName", [[name] for name in NAMES])
    assert made == [bookmark_name(name) for name in NAMES]


def test_controls_are_tagged_alike():
    """The number of a row is left out before."""
    names = [name for name in NAMES if not name.startswith("rows__")]
    made = call_each(PATH, "controlTag", [[name] for name in names])
    assert made == [control_tag(name) for name in names]


def test_worksheets_are_marked_alike():
    """The mark is looked for by its form."""
    ids = [name.replace("__", "-") for name in NAMES]
    made = call_each(PATH, "sheetMark", [[1, each] for each in ids])
    assert made == [sheet_mark(each) for each in ids]

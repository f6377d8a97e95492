"""Where entries begin in a document: found soon, or the document is refused."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import evaluate_each

PATH = "documents/word/read/list-starts.ts"
LIST = """document => {
  try {
    return source.listStarts(document, () => false).length
  } catch (problem) {
    if (problem.name !== "CopyProblem") throw problem
    return problem.message
  }
}"""


def list_starts(*marks: tuple[str, bool]) -> Any:
    """Count the entries of a document with a line for each mark, or say why it is refused.

    A mark is a control's tag, or a bookmark where `isTag` is false.
    """
    line = {"text": "", "style": "", "label": 0, "story": {"kind": "body"}}
    places = [{"line": at, "at": 0} for at in range(len(marks))]
    found = [
        {"key": key, "isTag": is_tag, "from": place, "to": place}
        for (key, is_tag), place in zip(marks, places, strict=True)
    ]
    document = {"lines": [line] * len(marks), "marks": found, "offers": []}
    return evaluate_each(PATH, LIST, [[document]])[0]


REPEATED = [(f"k{at}", True) for at in range(20_000)] + [("k0", True)] * 20_000
MARKED = [(f"e{at + 1}_start", False) for at in range(10_000)] + [("k0", True)] * 10_000


@pytest.mark.parametrize("marks", [REPEATED, MARKED], ids=["controls that come again", "entries"])
def test_what_would_take_for_ever_is_refused(marks: list[tuple[str, bool]]):
    """Before it is looked through, and not after."""
    assert "far more than" in str(list_starts(*marks))


def test_five_hundred_entries_are_few():
    """Each with thirty controls that come again."""
    marks = [(f"k{key}", True) for _ in range(500) for key in range(30)]
    starts = [
        mark for at in range(0, len(marks), 30) for mark in (("", False), *marks[at : at + 30])
    ]
    named = [
        (f"e{at // 31 + 1}_start", False) if not key[1] else key for at, key in enumerate(starts)
    ]
    assert list_starts(*named) == 500

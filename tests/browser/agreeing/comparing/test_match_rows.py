"""Which row of one list is which of another: the same, near ones, and those that stand alone."""

from __future__ import annotations

import pytest

from browser.node_source import call_each, evaluate_each

PATH = "agreeing/comparing/match-rows.ts"
Pairs = list[tuple[int | None, int | None]]


def match(mine: list[str], theirs: list[str]) -> Pairs:
    """Match rows of one question each."""
    rows = [[{"what": words} for words in side] for side in (mine, theirs)]
    (found,) = call_each(PATH, "matchRows", [[*rows, "what"]])
    return [(pair.get("mine"), pair.get("theirs")) for pair in found]


@pytest.mark.parametrize(
    ("mine", "theirs", "pairs"),
    [
        ([], [], []),
        (["Write"], [], [(0, None)]),
        ([], ["Write"], [(None, 0)]),
        (["Write", "Teach"], ["Teach", "Write"], [(0, 1), (1, 0)]),
        (["Write", "Write"], ["Write"], [(0, 0), (1, None)]),
        (["Write a book"], ["Write a long book"], [(0, 0)]),
        (["Write a book"], ["Sleep"], [(0, None), (None, 0)]),
        (["WRITE, a book!"], ["Write a book"], [(0, 0)]),
        # The nearest of several, and each row once.
        (["Write a book"], ["Write a play", "Write a book soon"], [(0, 1), (None, 0)]),
        (["Write it", "Write it"], ["Write it now", "Write it soon"], [(0, 0), (1, 1)]),
        (["写一本书"], ["写一本书。"], [(0, 0)]),
        (["…"], ["!"], [(0, None), (None, 0)]),
    ],
)
def test_rows_pair_by_their_words(mine: list[str], theirs: list[str], pairs: Pairs) -> None:
    """The same ones first, then the nearest."""
    assert match(mine, theirs) == pairs


def test_rows_that_are_called_the_same_are_near_whatever_else_they_say() -> None:
    """The first question says what a row is."""
    mine = [{"what": "Publish", "how": "two colleagues have read every page of it"}]
    theirs = [{"what": "Publish", "how": "accepted by a journal", "by": "2027-06-30"}]
    (found,) = call_each(PATH, "matchRows", [[mine, theirs, "what"]])
    assert found == [{"mine": 0, "theirs": 0}]


def test_two_hundred_rows_on_both_sides_are_matched_in_a_moment() -> None:
    """A list as long as any is one that people wait for only if it is compared word by word."""
    call = """() => {
      const make = (more) => Array.from({length: 200}, (_, at) =>
        ({what: `Step ${at} of the long way ${more} that we go`}))
      const begun = performance.now()
      const found = source.matchRows(make("up"), make("down"), "what")
      return [found.length, performance.now() - begun]
    }"""
    ((count, took),) = evaluate_each(PATH, call, [[]])
    assert count == 200
    assert took < 3000

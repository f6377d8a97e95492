"""Whose a file is: for each state of the page and of the file, what opening it asks first."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SOURCE = "opening/owner/decide-owner.ts"
# The second is known by another id too, from a file of another device.
ANN, BEN = {"id": "ann"}, {"id": "ben", "also": ["ben-elsewhere"]}
PAIR = [["mentee", "Mentee A"], ["mentor", "Mentor B"]]
OTHERS = [["mentee", "Mentee C"], ["mentor", "Mentor B"]]
ONE = [["mentor", "Mentor B"]]

OURS, FIRST, UNKNOWN = {"kind": "ours"}, {"kind": "first"}, {"kind": "unknown"}
PERHAPS = {"kind": "perhaps"}
NOBODY: list[Any] = []


def decide(
    page: dict[str, Any] | None,
    file: str | None,
    *,
    is_empty: bool = False,
    known: list[Any] | None = None,
    names: tuple[Any, Any] = (NOBODY, NOBODY),
) -> dict[str, str]:
    """Decide about a file on a page, in a browser that knows these."""
    sides = {
        "page": {"relationship": page, "isEmpty": is_empty, "names": names[0]},
        "file": {"relationship": file, "names": names[1]},
        "known": known or [],
    }
    for side in (sides["page"], sides["file"]):
        if side["relationship"] is None:
            del side["relationship"]
    return run(sides)


def run(sides: dict[str, Any]) -> dict[str, str]:
    """Decide about two sides."""
    (decided,) = call_each(SOURCE, "decideOwner", [[sides]])
    return dict(decided)


def decide_kept(page: Any, keepers: list[str], *, is_empty: bool, file: str = "") -> dict[str, str]:
    """Decide about a file with names that differ, whose entries are kept under these."""
    owned = {"relationship": page} if page else {}
    said = {"relationship": file} if file else {}
    return run(
        {
            "page": {"isEmpty": is_empty, "names": PAIR, **owned},
            "file": {"names": OTHERS, "keepers": keepers, **said},
            "known": [ANN, BEN],
        }
    )


@pytest.mark.parametrize("is_empty", [True, False])
@pytest.mark.parametrize(
    ("page", "file", "decided"),
    [
        (ANN, "ann", OURS),
        (BEN, "ben-elsewhere", OURS),
        (ANN, "ben", {"kind": "theirs", "id": "ben"}),
        (ANN, "ben-elsewhere", {"kind": "theirs", "id": "ben"}),
        (None, "ben", {"kind": "theirs", "id": "ben"}),
        (ANN, "new", UNKNOWN),
        (None, "new", UNKNOWN),
    ],
)
def test_the_id_decides(page: Any, file: str, decided: dict[str, str], *, is_empty: bool):
    """Whatever names stand in the answers, and whether or not there are any on the page."""
    for names in ((PAIR, PAIR), (PAIR, OTHERS), (NOBODY, NOBODY)):
        found = decide(page, file, is_empty=is_empty, known=[ANN, BEN], names=names)
        assert found == decided


def test_the_page_knows_whose_it_is_where_the_database_does_not():
    """It was opened before somebody removed what the browser kept."""
    assert decide(ANN, "ann") == OURS
    assert decide(ANN, "new") == UNKNOWN


def test_the_first_file_of_all_opens_at_once_on_an_empty_page():
    """Nobody is known and nothing can mix; over answers it is asked."""
    assert decide(None, "new", is_empty=True) == FIRST
    assert decide(None, "new") == UNKNOWN
    assert decide(None, "new", is_empty=True, known=[ANN]) == UNKNOWN


@pytest.mark.parametrize("page", [None, ANN])
@pytest.mark.parametrize("names", [(NOBODY, NOBODY), (NOBODY, PAIR)])
def test_a_file_that_does_not_say_opens_on_an_empty_page(page: Any, names: tuple[Any, Any]):
    """There is nothing to mix it with."""
    assert decide(page, None, is_empty=True, known=[ANN, BEN], names=names) == OURS


@pytest.mark.parametrize(
    ("names", "of_somebody", "of_nobody"),
    [
        ((PAIR, PAIR), OURS, OURS),
        ((PAIR, [["mentee", " mentee  a"], ["mentor", "MENTOR B"]]), OURS, OURS),
        ((PAIR, OTHERS), UNKNOWN, UNKNOWN),
        ((PAIR, ONE), UNKNOWN, PERHAPS),
        ((ONE, ONE), UNKNOWN, PERHAPS),
        ((PAIR, NOBODY), UNKNOWN, PERHAPS),
        ((PAIR, [["mentee", "  "]]), UNKNOWN, PERHAPS),
        ((NOBODY, NOBODY), UNKNOWN, PERHAPS),
    ],
)
def test_names_decide_about_a_file_that_does_not_say(
    names: tuple[Any, Any], of_somebody: dict[str, str], of_nobody: dict[str, str]
):
    """One that differs tells two people apart; only where all are the same is it one pair."""
    assert decide(ANN, None, known=[ANN], names=names) == of_somebody
    assert decide(None, None, known=[ANN], names=names) == of_nobody


@pytest.mark.parametrize("is_empty", [True, False])
def test_entries_that_are_kept_here_decide_before_any_name(*, is_empty: bool):
    """An old file says nobody, and what is in it was given to somebody since."""
    theirs = {"kind": "theirs", "id": "ben"}
    assert decide_kept(ANN, ["ann"], is_empty=is_empty) == OURS
    assert decide_kept(None, ["ben"], is_empty=is_empty) == theirs
    assert decide_kept(ANN, ["ben"], is_empty=is_empty) == theirs
    # Of several, each entry goes to its own afterwards.
    assert decide_kept(ANN, ["ben", "ann"], is_empty=is_empty) == OURS


def test_entries_of_several_come_to_an_empty_page():
    """There each is given to its own."""
    assert decide_kept(None, ["ann", "ben"], is_empty=True) == OURS


def test_what_a_file_says_outdoes_its_entries():
    """A copy for another has the ids of what it was copied from."""
    assert decide_kept(ANN, ["ben"], is_empty=False, file="ann") == OURS

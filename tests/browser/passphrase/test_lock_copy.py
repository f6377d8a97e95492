"""A locked back-up opens with its phrase alone, and only as it was locked."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

SOURCE = "passphrase/lock-copy.ts"
PHRASE = "six plain words in a row"
WRONG = "The passphrase is not the right one"
REFUSED = "in a way that this page does not open"
OPEN = """
async ([file, phrase]) => {
  try { return await source.unlockCopy(source.readLock(file), phrase) }
  catch (problem) {
    if (problem.name !== "CopyProblem") throw problem
    return problem.message
  }
}
"""


@pytest.fixture(scope="module")
def file() -> dict[str, Any]:
    """A text of several scripts, locked."""
    (locked,) = call_each(SOURCE, "lockCopy", [["sample", "Łódź, 北京, 👩‍🔬", PHRASE]])
    return dict(locked)


def unlock(*files: tuple[dict[str, Any], str]) -> list[str]:
    """Return the text of each file, or why it is not opened."""
    return [str(each) for each in evaluate_each(SOURCE, OPEN, [[list(pair)] for pair in files])]


def test_the_phrase_opens_it_however_it_is_spaced(file: dict[str, Any]) -> None:
    """Letters that are put together in another way count as the same."""
    assert (
        unlock((file, PHRASE), (file, f"  {PHRASE.replace(' ', '   ')} "))
        == ["Łódź, 北京, 👩‍🔬"] * 2
    )
    assert call_each(SOURCE, "settlePhrase", [["e\u0301te\u0301  n"]]) == ["été n"]


def test_two_files_of_one_text_share_nothing(file: dict[str, Any]) -> None:
    """Each has a salt and an IV of its own, so that nobody sees that they are the same."""
    (other,) = call_each(SOURCE, "lockCopy", [["sample", "Łódź, 北京, 👩‍🔬", PHRASE]])
    assert other["locked"]["salt"] != file["locked"]["salt"]
    assert other["locked"]["iv"] != file["locked"]["iv"]
    assert other["content"] != file["content"]


def test_a_wrong_phrase_and_a_changed_file_are_told_alike(file: dict[str, Any]) -> None:
    """The header is guarded too: neither its format nor its rounds can be changed."""
    content = file["content"]
    changed = content[:8] + ("A" if content[8] != "A" else "B") + content[9:]
    more = {**file["locked"], "rounds": file["locked"]["rounds"] + 1}
    told = unlock(
        (file, "six other words in a row"),
        ({**file, "content": changed}, PHRASE),
        ({**file, "format": "other"}, PHRASE),
        ({**file, "locked": more}, PHRASE),
    )
    assert len(set(told)) == 1
    assert told[0].startswith(WRONG)


@pytest.mark.parametrize(
    "change",
    [
        {"cipher": "AES-128-CBC"},
        {"derivation": "none"},
        {"rounds": 599_999},
        {"rounds": 5_000_001},
        {"rounds": "600000"},
        {"salt": "AAAA"},
        {"iv": None},
    ],
    ids=repr,
)
def test_a_file_that_would_be_less_safe_is_not_opened(
    file: dict[str, Any], change: dict[str, Any]
) -> None:
    """Nor one that would keep the page busy for a long time."""
    (told,) = unlock(({**file, "locked": {**file["locked"], **change}}, PHRASE))
    assert REFUSED in told


def test_a_newer_file_says_so(file: dict[str, Any]) -> None:
    """A page that is loaded again may know it."""
    (told,) = unlock(({**file, "version": 2}, PHRASE))
    assert told.startswith("The file was made by a newer version of this guide.")

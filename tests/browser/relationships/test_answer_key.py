"""The keys under which answers are stored: made and read back, and no id passes for another."""

from __future__ import annotations

import pytest

from browser.node_source import call_each, evaluate_each

PATH = "relationships/answer-key.ts"

KEYS = {
    "contract": {"worksheet": "contract"},
    "listening-check#z9-y8-x7-w6": {"worksheet": "listening-check", "entry": "z9-y8-x7-w6"},
    "contract@a1-b2-c3-d4": {"worksheet": "contract", "relationship": "a1-b2-c3-d4"},
    "session-plan@0-1-2-3#z9-y8-x7-w6": {
        "worksheet": "session-plan",
        "relationship": "0-1-2-3",
        "entry": "z9-y8-x7-w6",
    },
}

ID = "a-b-c-d"
HOSTILE = ("", "a", "a b-c-d-e", "a@b-c-d-e", "a-b-c-d#e-f-g-h", "A-b-c-d", "a-b--d", "__proto__")
HOSTILE = (*HOSTILE, "é-b-c-d", f"{ID}\n", f"{ID}-e", "a" * 101, "aaaaaaaa-b-c-d")


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_read_back_as_it_was_made(key: str):
    """Nobody yet, an entry of nobody's, a relationship, an entry of one."""
    assert call_each(PATH, "makeKey", [[KEYS[key]]]) == [key]
    assert call_each(PATH, "parseKey", [[key]]) == [KEYS[key]]


@pytest.mark.parametrize("mark", [*HOSTILE, 7, None, ["a"]])
def test_what_could_pass_for_another_key_is_no_id(mark: object):
    """Ids come out of files, which may hold anything."""
    assert call_each(PATH, "isMark", [[mark]]) == [False]


@pytest.mark.parametrize("mark", HOSTILE)
@pytest.mark.parametrize("part", ["relationship", "entry"])
def test_no_key_is_made_of_a_bad_id(mark: str, part: str):
    """It throws, so that nothing is written under somebody else's key."""
    owner = {"worksheet": "contract", "relationship": ID, part: mark}
    attempt = """given => { try { return source.makeKey(given) } catch ({name}) { return name } }"""
    assert evaluate_each(PATH, attempt, [[owner]]) == ["RangeError"]


@pytest.mark.parametrize(
    "key",
    ["contract@", f"contract@{ID}@{ID}", f"a@{ID}#", "a#B-c-d-e", f"a#{ID}#{ID}", "a@B-c-d-e"],
)
def test_a_key_that_we_did_not_make_is_a_worksheets_id(key: str):
    """It belongs to nobody, and no answer of a relationship is found under it."""
    assert call_each(PATH, "parseKey", [[key]]) == [{"worksheet": key}]

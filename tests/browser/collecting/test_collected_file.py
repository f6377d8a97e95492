"""The file that somebody hands in: what it holds can be seen, and nothing else is read from one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

FORMAT = "survey-collected"
WRITE = "collecting/file/collected-file.ts"
READ = "collecting/file/read-collected.ts"
SAFE_READ = """(bytes, format, known) => {
  try {
    const { answers, ...rest } = source.readCollected(bytes, format, known)
    return { ...rest, answers: Object.fromEntries(answers) }
  } catch (error) {
    if (error.name !== "CopyProblem") throw error
    return { problem: error.message }
  }
}"""
KNOWN = [
    {
        "id": "survey",
        "was": ["old-survey"],
        "title": "Survey",
        "questions": [
            {
                "id": "fit",
                "was": ["match"],
                "kind": "scale",
                "label": "It fits",
                "options": [{"id": each, "label": each, "was": []} for each in "12345"],
            },
            {
                "id": "gains",
                "was": [],
                "kind": "checklist",
                "label": "What it gave",
                "options": [
                    {"id": "skills", "label": "Skills", "was": ["skill"]},
                    {"id": "people", "label": "People", "was": []},
                ],
            },
            {
                "id": "change",
                "was": [],
                "kind": "long_text",
                "label": "What to change",
                "options": [],
            },
        ],
    }
]
ANSWERS = {"fit": "4", "gains": ["skills", "people"], "change": "Begin together"}


def make_file(answers: object = ANSWERS, **parts: object) -> bytes:
    """Return a file as it is handed in, with some parts changed."""
    whole = {"format": FORMAT, "version": 1, "worksheet": "survey", "answers": answers, **parts}
    return json.dumps(whole).encode()


def read(*files: bytes) -> list[dict[str, Any]]:
    """Return what is read from each file."""
    return evaluate_each(READ, SAFE_READ, [[each, FORMAT, KNOWN] for each in files])


def test_what_is_written_is_read_again():
    """Every sign of it, and nothing but the four keys."""
    words = "“Naïve” 👩‍🔬\u200b\u202e\u00a0\u2028\ufeff\n\ttab = end"
    answers = {**ANSWERS, "change": words}
    (text,) = call_each(
        WRITE, "writeCollected", [[{"format": FORMAT, "worksheet": "survey", "answers": answers}]]
    )
    assert list(json.loads(text)) == ["format", "version", "worksheet", "answers"]
    (found,) = read(text.encode())
    assert found == {
        "worksheet": "survey",
        "unknown": 0,
        "answers": {"fit": ["4"], "gains": ["skills", "people"], "change": [words]},
    }


def test_no_sign_in_it_is_unseen():
    """What has no width, turns letters round or looks like a space is written out."""
    hidden = "\u200b\u200d\u202e\u00a0\u2028\u2029\ufeff\ufe0f\U000e0100\U000e0041\u00ad\u0007"
    (text,) = call_each(
        WRITE,
        "writeCollected",
        [[{"format": FORMAT, "worksheet": "survey", "answers": {"change": f"a{hidden}b"}}]],
    )
    assert not set(hidden) & set(text)
    assert all(sign == "\n" or sign.isprintable() for sign in text)
    assert json.loads(text)["answers"]["change"] == f"a{hidden}b"


def test_earlier_ids_lead_to_the_question_of_today():
    """Of the worksheet, a question and an option."""
    (found,) = read(make_file({"match": "2", "gains": ["skill"]}, worksheet="old-survey"))
    assert found["answers"] == {"fit": ["2"], "gains": ["skills"]}
    assert found["worksheet"] == "survey"


def test_what_is_not_known_is_counted_and_not_shown():
    """A question of a newer worksheet, an option that is not there, two choices for one."""
    answers = {"fit": "9", "gains": ["skills", "luck"], "colour": "red", "change": "More"}
    (found,) = read(make_file(answers))
    assert found == {"worksheet": "survey", "unknown": 3, "answers": {"change": ["More"]}}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not saved to be handed in"),
        (b"{", "not saved to be handed in"),
        (b"[]", "not saved to be handed in"),
        (b"PK\x03\x04 a document", "not saved to be handed in"),
        (make_file(format="something else"), "may hold more than anybody meant"),
        (b'{"format": "x", "locked": {}}', "may hold more than anybody meant"),
        (make_file(version=2), "newer version"),
        (make_file(version="1"), "damaged"),
        (make_file(["4"]), "damaged"),
        (make_file({"fit": 4}), "damaged"),
        (make_file({"gains": [{"name": "x"}]}), "damaged"),
        (make_file(name="A. Person"), "holds more than such a file does"),
        (make_file(worksheet="another"), "of a worksheet that this page does not read"),
        (make_file({}), "holds no answers"),
        (make_file({"change": "  "}), "holds no answers"),
        (make_file({"gains": ["skills"] * 501}), "at most 500 rows"),
        (b" " * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
    ],
)
def test_a_file_that_is_none_is_left_out_with_its_reason(content: bytes, words: str):
    """Each in words of its own; nothing of it is read."""
    (found,) = read(content)
    assert found.keys() == {"problem"}
    assert words in found["problem"]


def test_keys_that_reach_into_the_page_are_only_unknown():
    """A hostile key is a question that nobody knows."""
    content = make_file().replace(b'"fit": "4"', b'"__proto__": "4", "constructor": "1"')
    (found,) = read(content)
    assert found["unknown"] == 2
    assert found["answers"].keys() == {"gains", "change"}

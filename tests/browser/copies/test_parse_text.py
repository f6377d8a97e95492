"""Data that is a copy is found in a text, and what is none is refused in plain words."""

from __future__ import annotations

import json

import pytest

from browser.node_source import call_each

PARSE = "copies/parse-text.ts"
COPY = {"format": "mentoring-answers", "answers": {"purpose": 'A {"b": [1,]} of mine,\n}'}}
PLAIN = json.dumps(COPY)
BESIDE = (
    "Beside the back-up the file holds other words, as of a mail that it was pasted into. They are "
    "not shown here."
)
AROUND = {
    "indented": json.dumps(COPY, indent=8),
    "with other line ends": json.dumps(COPY, indent=2).replace("\n", "\r\n"),
    "with NULs behind": PLAIN + "\0\0\0",
    "with a mark before": "\ufeff" + PLAIN,
    "with a comma behind": PLAIN + ",\n",
    "with a comma too many": PLAIN.replace("}}", "},\n}"),
    "with commas too many in lists": PLAIN.replace("}}", ', "ticks": ["a",\n ] },}'),
}


@pytest.mark.parametrize("name", AROUND)
def test_what_programs_put_around_data_does_not_matter(name: str):
    """Not a sign within the quotation marks is touched."""
    (parsed,) = call_each(PARSE, "parseText", [[AROUND[name]]])
    parsed["answers"].pop("ticks", None)
    assert parsed == COPY


@pytest.mark.parametrize(("before", "behind"), [("Dear Zoe,\n\n", ""), ("", "\n-- \nSent by me")])
def test_words_beside_a_copy_are_said(before: str, behind: str):
    """The copy is whole, and the rest is not passed over in silence."""
    assert call_each(PARSE, "parseText", [[before + PLAIN + behind]]) == [
        COPY | {"notes": [BESIDE]}
    ]


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_a_copy_that_a_mail_quotes_is_read(mark: str):
    """Mail programs begin each line of what is answered or sent on with such a mark."""
    lines = json.dumps(COPY, indent=2).splitlines()
    text = "Zoe wrote:\n" + "".join(f"{mark}{line}\n" for line in lines)
    assert call_each(PARSE, "parseText", [[text]]) == [COPY | {"notes": [BESIDE]}]


REFUSED = {
    "": "The file is empty",
    "\0\0 \n": "The file is empty",
    "Dear all, {not a copy}": "not a back-up",
    PLAIN[:-1]: "damaged or cut short",
    PLAIN + "\n" + PLAIN: "more than one back-up",
    PLAIN.replace('"', "“"): "quotation marks",
    PLAIN.replace('"format"', "“format”"): "quotation marks",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_copy_is_refused_in_words_of_its_own(text: str):
    """Nothing is guessed."""
    with pytest.raises(AssertionError, match=REFUSED[text]):
        call_each(PARSE, "parseText", [[text]])

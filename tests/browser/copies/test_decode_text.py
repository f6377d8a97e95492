"""A copy that was saved as data is text again, however another program has written it since."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

TEXT = '{\n  "name": "Łucja Čapek “no” 👩🏽‍🔬"\n}\n'
WINDOWS = '{"name": "Zoë Müller"}'
WRITTEN = {
    "UTF-8": (TEXT.encode(), TEXT),
    "UTF-8 with its mark": (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
    "UTF-16, low byte first": (b"\xff\xfe" + TEXT.encode("utf-16-le"), TEXT),
    "UTF-16, high byte first": (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
    "UTF-16, low byte first, without its mark": (TEXT.encode("utf-16-le"), TEXT),
    "UTF-16, high byte first, without its mark": (TEXT.encode("utf-16-be"), TEXT),
    "the eight bits of Windows": (WINDOWS.encode("windows-1252"), WINDOWS),
}
DECODE = "copies/decode-text.ts"


@pytest.mark.parametrize("name", WRITTEN)
def test_text_is_read_in_every_encoding(name: str):
    """With or without the mark that says which it is."""
    content, text = WRITTEN[name]
    assert call_each(DECODE, "decodeText", [[content]]) == [text]


def test_letters_that_were_damaged_are_not_guessed():
    """Where some letters are UTF-8 and others are not, nobody can tell what was written."""
    content = "Łucja".encode() + b"\xe9"
    with pytest.raises(AssertionError, match="Some letters in the file were damaged"):
        call_each(DECODE, "decodeText", [[content]])

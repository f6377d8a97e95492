"""What XML cannot hold is replaced before it is written, and nothing else is."""

from __future__ import annotations

from lxml import etree

from browser.node_source import call_each

CLEAN = "documents/word/fill/clean-text.ts"
# Every sign of the first plane but halves of pairs, and signs of several others.
SIGNS = [chr(point) for point in (*range(0xD800), *range(0xE000, 0x10000), 0x1F600, 0x10FFFF)]
NEW_LINES = {"\r": "\n", "\v": "\n", "\f": "\n"}
HALVES = ("\ud83d", "\ude00", "a\udc00b", "\ude00\ud83d")


def is_allowed(sign: str) -> bool:
    """Tell whether XML 1.0 can hold a sign, as a program says that knows it."""
    try:
        etree.Element("w").text = sign
    except ValueError:
        return False
    return True


def test_each_sign_is_kept_unless_xml_has_no_place_for_it():
    """What ends a line elsewhere ends it here; for the rest stands the sign of what is lost."""
    wanted = [NEW_LINES.get(sign, sign if is_allowed(sign) else "\ufffd") for sign in SIGNS]
    cleaned = call_each(CLEAN, "cleanText", [[sign] for sign in SIGNS])
    found = zip(SIGNS, cleaned, wanted, strict=True)
    assert [(hex(ord(sign)), got) for sign, got, want in found if got != want] == []


def test_half_a_sign_is_replaced():
    """A lone half of a pair, and two in the wrong order."""
    cleaned = call_each(CLEAN, "cleanText", [[half] for half in HALVES])
    assert cleaned == ["\ufffd", "\ufffd", "a\ufffdb", "\ufffd\ufffd"]


def test_lines_of_other_systems_end_once():
    """A return with its line feed is one end."""
    assert call_each(CLEAN, "cleanText", [["a\r\nb\n\rc"]]) == ["a\nb\n\nc"]

"""The names that Word allows: how a control's name becomes a bookmark, a tag and a title.

Word takes 40 characters for a bookmark and 64 for a tag or a title. A longer name keeps its
beginning and ends in eight hexadecimal digits made from the whole of it, so that a program which
knows the name finds the same one: `ws_` and 28 characters, `_`, and FNV-1a (32 bits) of the name
in UTF-8.
"""

from __future__ import annotations

BOOKMARK_PREFIX = "ws_"
SHEET_PREFIX = "worksheet_1_"  # the version of the way in which answers are written
BOOKMARK_LIMIT = 40
CONTROL_LIMIT = 64
FNV_OFFSET, FNV_PRIME, MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def bookmark_name(name: str) -> str:
    """Return the bookmark round an answer, such as `ws_objectives__1__by_when`."""
    return _shorten(BOOKMARK_PREFIX + name, name, BOOKMARK_LIMIT)


def control_tag(name: str) -> str:
    """Return the tag of a content control: the name itself wherever Word allows it."""
    return _shorten(name, name, CONTROL_LIMIT)


def sheet_mark(worksheet: str) -> str:
    """Return the bookmark that says which worksheet a document is: `worksheet_1_session_plan`."""
    return _shorten(SHEET_PREFIX + worksheet.replace("-", "_"), worksheet, BOOKMARK_LIMIT)


def control_title(spoken: str) -> str:
    """Return the words that Word shows on a control, cut between two words where too long."""
    if len(spoken) <= CONTROL_LIMIT:
        return spoken
    return spoken[: CONTROL_LIMIT - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _shorten(text: str, name: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return f"{text[: limit - 9]}_{_fnv1a(name):08x}"


def _fnv1a(text: str) -> int:
    """Return the 32-bit FNV-1a hash, five lines in any language (draft-eastlake-fnv)."""
    value = FNV_OFFSET
    for byte in text.encode():
        value = (value ^ byte) * FNV_PRIME & MASK
    return value

"""Documents carry what was agreed in one line of plain signs."""

from __future__ import annotations

import re
from typing import Any

from browser.node_source import call_each, evaluate_each

SOURCE = "agreeing/record/pack-agreements.ts"
AGREED: dict[str, Any] = {
    "day": "2026-11-26",
    "signatures": [{"field": "mentee_signature", "name": "Łucja Ω 👩🏽‍🔬", "date": "2026-11-26"}],
    "answers": {"purpose": "a & <b>\nnext", "may_know": ["head"]},
}
RECORD = {"choices": {}, "agreed": [AGREED]}


def test_what_was_packed_comes_back():
    """By its entry, without the comparison, in any script."""
    comparing = {**RECORD, "theirs": {"answers": {}, "name": "", "saved": ""}, "mine": {}}
    (packed,) = call_each(SOURCE, "packAgreements", [[{"": comparing, "other": {}}]])
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", packed)
    assert call_each(SOURCE, "unpackAgreements", [[packed]]) == [{"": RECORD}]


def test_nothing_is_packed_where_nothing_was_agreed():
    """Such a document is the same as before."""
    given: list[list[Any]] = [[{}], [{"": {"choices": {}, "agreed": []}}]]
    assert call_each(SOURCE, "packAgreements", given) == [None, None]


def test_a_broken_line_is_nothing():
    """And takes no answer with it."""
    broken = ["", "%%%", "AAAA", "bm90IHBhY2tlZA=="]
    found = call_each(SOURCE, "unpackAgreements", [[each] for each in broken])
    assert found == [{}, {}, {}, {}]


BOMB = """async () => {
  const packed = await new Response(new Blob([new Uint8Array(9_000_000)]).stream()
    .pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer()
  return source.unpackAgreements(Buffer.from(packed).toString("base64"))
}"""


def test_a_bomb_does_not_go_off():
    """What unpacks to more than any back-up may have is not unpacked to its end."""
    assert evaluate_each(SOURCE, BOMB, [[]]) == [{}]

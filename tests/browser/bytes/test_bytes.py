"""Bytes are packed, checked and written as text just as other programs do it."""

from __future__ import annotations

import zlib
from base64 import b64encode
from random import Random

import pytest

from browser.node_source import call_each, evaluate_each

# Empty, short, and round the size at which base64 is made in pieces (32,768 bytes).
SIZES = (0, 1, 2, 3, 255, 32_767, 32_768, 32_769, 100_000)
SAMPLES = [Random(size).randbytes(size) for size in SIZES]  # noqa: S311 - to be repeated


def test_a_checksum_is_that_of_zip():
    """An archive whose sums were other would be refused by every program."""
    sums = call_each("bytes/crc32.ts", "crc32", [[sample] for sample in SAMPLES])
    assert sums == [zlib.crc32(sample) for sample in SAMPLES]


def test_bytes_become_text_and_come_back():
    """Whatever their number, in the alphabet that everybody reads."""
    texts = call_each("bytes/base64.ts", "toBase64", [[sample] for sample in SAMPLES])
    assert texts == [b64encode(sample).decode() for sample in SAMPLES]
    assert call_each("bytes/base64.ts", "fromBase64", [[text] for text in texts]) == SAMPLES


@pytest.mark.parametrize("text", ["a", "====", "YQ=a", "Łódź"])
def test_what_is_no_base64_is_refused(text: str):
    """A damaged copy under a passphrase is noticed before it is unlocked."""
    with pytest.raises(AssertionError, match="InvalidCharacterError"):
        call_each("bytes/base64.ts", "fromBase64", [[text]])


def test_packed_bytes_are_unpacked_by_others_and_theirs_here():
    """As a PDF's streams are packed."""
    packed = call_each("bytes/deflate.ts", "deflate", [[sample] for sample in SAMPLES])
    assert [zlib.decompress(each) for each in packed] == SAMPLES
    theirs = [[zlib.compress(sample)] for sample in SAMPLES]
    assert call_each("bytes/deflate.ts", "inflate", theirs) == SAMPLES


def test_pieces_are_joined_in_their_order():
    """Empty ones among them."""
    (whole,) = evaluate_each("bytes/join-bytes.ts", "(...all) => source.joinBytes(all)", [SAMPLES])
    assert whole == b"".join(SAMPLES)

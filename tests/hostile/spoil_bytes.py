"""Ways in which the bytes of any file may be wrong, each drawn from a seeded generator."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Spoil = Callable[[bytes, Random], bytes]

NUMBERS = (b"0", b"-1", b"65536", b"4294967296", b"99999999999999999999", b"1e999", b"0.5")
NAMES = (b"__proto__", b"constructor", b"prototype", b"toString", b"hasOwnProperty", b"")
OPENINGS = (b"[", b"<<", b"(", b"{", b'{"a":', b"<w:p>", b"<", b"1 0 obj<<")
SEVERAL = 40
LONGEST_CHUNK = 5000


def _span(content: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(len(content), start + random.randrange(LONGEST_CHUNK))


def flip_bits(content: bytes, random: Random) -> bytes:
    """Change single bits here and there, as a failing disk does."""
    spoilt = bytearray(content)
    for _ in range(random.randrange(1, SEVERAL) if content else 0):
        spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def cut(content: bytes, random: Random) -> bytes:
    """End early, as a download that broke off."""
    return content[: random.randrange(len(content) + 1)]


def drop_chunk(content: bytes, random: Random) -> bytes:
    """Leave a piece out."""
    start, end = _span(content, random)
    return content[:start] + content[end:]


def double_chunk(content: bytes, random: Random) -> bytes:
    """Have a piece twice, the second time somewhere else."""
    start, end = _span(content, random)
    place = random.randrange(len(content) + 1)
    return content[:place] + content[start:end] + content[place:]


def swap_chunks(content: bytes, random: Random) -> bytes:
    """Let two pieces change places."""
    first, second, third, fourth = sorted(random.randrange(len(content) + 1) for _ in range(4))
    parts = (content[:first], content[third:fourth], content[second:third])
    return b"".join(parts) + content[first:second] + content[fourth:]


def scramble_chunk(content: bytes, random: Random) -> bytes:
    """Overwrite a piece with noise."""
    start, end = _span(content, random)
    return content[:start] + random.randbytes(end - start) + content[end:]


def blow_up_number(content: bytes, random: Random) -> bytes:
    """Put another number where one stands: a count, a size, a place, a version."""
    numbers = list(re.finditer(rb"\b\d{1,8}\b", content))
    if not numbers:
        return content
    number = random.choice(numbers)
    return content[: number.start()] + random.choice(NUMBERS) + content[number.end() :]


def rename_word(content: bytes, random: Random) -> bytes:
    """Call something by a name that reaches into every object of a page."""
    words = list(re.finditer(rb"\b[a-z_]{4,20}\b", content))
    if not words:
        return content
    word = random.choice(words)
    return content.replace(word.group(), random.choice(NAMES))


def nest_deeply(content: bytes, random: Random) -> bytes:
    """Open many thousand brackets and close none."""
    place = random.randrange(len(content) + 1)
    depth = random.choice((100, 10_000, 100_000))
    return content[:place] + random.choice(OPENINGS) * depth + content[place:]


SPOILS: tuple[Spoil, ...] = (
    flip_bits,
    cut,
    drop_chunk,
    double_chunk,
    swap_chunks,
    scramble_chunk,
    blow_up_number,
    rename_word,
    nest_deeply,
)


def spoil(content: bytes, random: Random) -> bytes:
    """Spoil a file in one to three ways."""
    for _ in range(random.randrange(1, 4)):
        content = random.choice(SPOILS)(content, random)
    return content

"""Word documents whose archive is sound and whose contents are not, or the other way round."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

from hostile.spoil_bytes import spoil

BODY = "word/document.xml"
LARGE = 5_000_000
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE w [<!ENTITY e0 "boom">{ENTITIES}]>'
TAGS = ("__proto__", "rows__99999__words", "rows__-1__words", "rows__1____proto__", "a__b__c__d")


def _unpack(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _pack(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return content.getvalue()


def _spoil_words(body: bytes, random: Random) -> bytes:
    return spoil(body, random)


def _break_element(body: bytes, random: Random) -> bytes:
    """Drop, double or move one tag."""
    tags = list(re.finditer(rb"<[^>]+>", body))
    tag, place = random.choice(tags), random.choice(tags).start()
    without = body[: tag.start()] + body[tag.end() :]
    return without if random.random() < 0.5 else body[:place] + tag.group() + body[place:]


def _repeat_element(body: bytes, random: Random) -> bytes:
    """Have a control, or a row of a table, hundreds of times."""
    kind = random.choice((b"w:sdt", b"w:tr", b"w:p"))
    parts = list(re.finditer(rb"<%b[ >].*?</%b>" % (kind, kind), body, re.DOTALL))
    if not parts:
        return body
    part = random.choice(parts)
    return body[: part.end()] + part.group() * random.choice((3, 600)) + body[part.end() :]


def _rename_tag(body: bytes, random: Random) -> bytes:
    tags = list(re.finditer(rb'(?<=<w:tag w:val=")[^"]+', body))
    if not tags:
        return body
    tag = random.choice(tags)
    return body[: tag.start()] + random.choice(TAGS).encode() + body[tag.end() :]


def _add_entities(body: bytes, _random: Random) -> bytes:
    start = body.index(b"?>") + 2
    return body[:start] + BOMB.encode() + body[start:].replace(b"</w:t>", b"&e9;</w:t>")


def _pad(body: bytes, random: Random) -> bytes:
    """Grow to millions of bytes, which pack to few."""
    return body.replace(b"</w:body>", b" " * random.choice((10**6, 6 * 10**7)) + b"</w:body>")


CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    _spoil_words,
    _spoil_words,
    _break_element,
    _break_element,
    _repeat_element,
    _rename_tag,
    _rename_tag,
    _add_entities,
    _pad,
)


def make_hostile_word(content: bytes, random: Random) -> bytes:
    """Spoil the archive's bytes, or what is in it and pack that soundly."""
    if random.random() < 0.3:
        return spoil(content, random)
    files = _unpack(content)
    if random.random() < 0.1:
        files[random.choice(("../../" + BODY, BODY + "\0", "x" * 60_000))] = files.pop(BODY)
    else:
        files[BODY] = random.choice(CHANGES)(files[BODY], random)
    # What is very large is packed: the page refuses it by its size alone where it is not.
    is_large = max(map(len, files.values())) > LARGE
    plain = zipfile.ZIP_DEFLATED if is_large else zipfile.ZIP_STORED
    return _pack(files, random.choice((plain, zipfile.ZIP_DEFLATED)))

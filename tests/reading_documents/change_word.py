"""A Word document, changed as its XML, made too large, or locked."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

DOCUMENT = "word/document.xml"


def change(document: bytes, edit: Callable[[str], str]) -> bytes:
    """Return the document with its text edited as XML."""
    changed = BytesIO()
    with ZipFile(BytesIO(document)) as whole, ZipFile(changed, "w", ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            content = whole.read(name)
            archive.writestr(name, edit(content.decode()) if name == DOCUMENT else content)
    return changed.getvalue()


def make_bomb(filled: bytes) -> bytes:
    """A document that unpacks to 60 MB, and claims to have three bytes."""
    bomb = change(filled, lambda xml: xml + " " * 60_000_000)
    with ZipFile(BytesIO(bomb)) as archive:
        size = archive.getinfo(DOCUMENT).file_size.to_bytes(4, "little")
    return bomb.replace(size, (3).to_bytes(4, "little"))


def encrypt(filled: bytes) -> bytes:
    """A document whose list of files says that each is encrypted."""
    return re.sub(rb"(PK\x01\x02.{4})..", lambda match: match[1] + b"\x01\x00", filled, flags=re.S)

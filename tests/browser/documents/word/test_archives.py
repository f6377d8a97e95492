"""The archive that a Word document is: made so that all can read it, read whoever made it."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from browser.node_source import evaluate_each

ENTRY = "documents/word/package/archive-entry.ts"
PACK = "documents/word/package/pack-archive.ts"
FILES = {
    "word/document.xml": b"<w:p/>" * 5000,
    "docProps/\xe9\xa0.xml": "Łódź & more".encode(),
    "empty.xml": b"",
}
DAMAGED = "damaged or cut short"
MEGABYTE = 1024 * 1024


def make_archive(method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """Return an archive as another program makes it."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        archive.comment = comment
        for name, data in FILES.items():
            archive.writestr(name, data)
    return content.getvalue()


READ = """async (bytes, most) => {
  try {
    const found = []
    for (const entry of source.listEntries(bytes))
      found.push([entry.name, await source.unpack(entry, most)])
    return found
  } catch (problem) {
    if (problem.name !== "CopyProblem") throw problem
    return problem.message
  }
}"""


def read(*archives: bytes) -> list[Any]:
    """Return the files in each archive, or why it is refused."""
    found = evaluate_each(ENTRY, READ, [[archive] for archive in archives])
    return [each if isinstance(each, str) else dict(each) for each in found]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("comment", [b"", b"x" * 0xFFFF], ids=["", "with the longest comment"])
def test_what_others_packed_is_unpacked(method: int, comment: bytes):
    """As it is or deflated, with anything behind its list."""
    assert read(make_archive(method, comment)) == [FILES]


def test_every_place_at_which_it_may_be_cut_is_damage():
    """Never another exception, and never half of the files as if they were all."""
    whole = make_archive()
    cuts = [whole[:length] for length in range(0, len(whole), 7)]
    assert all(DAMAGED in outcome for outcome in read(*cuts))


def test_every_byte_that_is_spoilt_is_noticed_or_makes_no_difference():
    """Each sum is checked; what the list says of places and sizes is not trusted."""
    whole = make_archive()
    spoilt = [whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :] for at in range(len(whole))]
    for outcome in read(*spoilt):
        words = outcome if isinstance(outcome, str) else ""
        is_foreseen = any(each in words for each in (DAMAGED, "password", "unpacks to more"))
        assert is_foreseen or set(outcome.values()) <= set(FILES.values())


@pytest.mark.parametrize("claimed", [None, 10], ids=["that says so", "that says it is small"])
def test_a_bomb_is_refused_before_it_goes_off(claimed: int | None):
    """It is measured while it unpacks, because the size that an archive claims may be a lie."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.xml", bytes(60 * MEGABYTE))
    bomb = content.getvalue()
    if claimed is not None:
        sizes = (60 * MEGABYTE).to_bytes(4, "little")
        bomb = bomb.replace(sizes, claimed.to_bytes(4, "little"))
    assert len(bomb) < MEGABYTE
    (outcome,) = read(bomb)
    assert "unpacks to more than 50 MB" in outcome


def test_a_locked_archive_says_what_to_do():
    """The mark stands in each file's flags."""
    marked = make_archive().replace(b"PK\1\2\x14\x03\x14\0\0\0", b"PK\1\2\x14\x03\x14\0\1\0")
    (outcome,) = read(marked)
    assert "password" in outcome


MAKE = """async files => {
  const packed = []
  for (const [name, text] of files) packed.push(await source.packText(name, text))
  return source.packArchive(packed)
}"""
TEXTS = {"[Content_Types].xml": "<Types/>", "wörter/ł.xml": "Łódź\0 & more\n" * 3000, "empty": ""}


def test_what_is_packed_here_others_unpack():
    """Sums, names and sizes are right, and no file tells when it was made."""
    first, again = evaluate_each(PACK, MAKE, [[list(TEXTS.items())]] * 2)
    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name).decode() for name in archive.namelist()} == TEXTS
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert read(first) == [{name: text.encode() for name, text in TEXTS.items()}]

"""The archive of all blank documents: what lies where in it, and what its read-me says."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from samples.worksheet_samples import IMPRINT, SAMPLE
from worksheet_builder.documents.pack_documents import build_archive

ROOT = Path(__file__).parents[3]
DOCUMENTS = {
    "downloads/b.pdf": b"%PDF b",
    "downloads/a.pdf": b"%PDF a",
    "downloads/b.docx": b"PK b",
    "downloads/a.docx": b"PK a",
    "downloads/a.schema.json": b"{}",
}
PACK = """
import sys
from hashlib import sha256
from pathlib import Path
sys.path[:0] = ["scripts", "tests"]
from worksheet_builder.documents.pack_documents import build_archive
from samples.worksheet_samples import IMPRINT, SAMPLE
"""


def pack(cache: Path) -> bytes:
    """Return the archive of the documents above."""
    return build_archive("all.zip", DOCUMENTS, [SAMPLE], IMPRINT, cache)


@pytest.fixture
def archive(tmp_path: Path) -> ZipFile:
    """The archive, open."""
    return ZipFile(BytesIO(pack(tmp_path)))


def test_each_program_has_its_folder(archive: ZipFile):
    """The read-me comes first, then Word and PDF, each in the order of names."""
    names = ["README.txt", "pdf/a.pdf", "pdf/b.pdf", "word/a.docx", "word/b.docx"]
    assert archive.namelist() == names
    assert archive.read("pdf/b.pdf") == b"%PDF b"
    assert archive.testzip() is None


def test_it_holds_no_date_and_no_trace_of_a_machine(archive: ZipFile):
    """So the same documents always give the same bytes."""
    entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(0, 0o600)}


def test_the_read_me_can_be_read_anywhere(archive: ZipFile):
    """It is UTF-8 with the line ends of Windows, and no line is too wide for a plain editor."""
    content = archive.read("README.txt")
    text = content.decode("utf-8")
    assert content.count(b"\n") == content.count(b"\r\n") > 20
    assert max(len(line) for line in text.splitlines()) <= 78


def test_the_read_me_names_the_worksheets_and_their_source(archive: ZipFile):
    """Nothing in it is escaped as HTML would be."""
    text = archive.read("README.txt").decode("utf-8")
    words = " ".join(text.split())
    for wanted in (
        IMPRINT.guide_title,
        IMPRINT.institution,
        IMPRINT.address,
        IMPRINT.licence,
        f"{SAMPLE.title} ({SAMPLE.id})",
        SAMPLE.summary,
        "Nothing is compulsory.",
    ):
        assert wanted in words, wanted


def test_an_unchanged_archive_comes_from_the_cache(tmp_path: Path):
    """Its bytes are kept, and a changed document gives another."""
    first = pack(tmp_path)
    assert pack(tmp_path) == first
    others = {**DOCUMENTS, "downloads/a.pdf": b"%PDF other"}
    assert build_archive("all.zip", others, [SAMPLE], IMPRINT, tmp_path) != first


def test_two_processes_give_the_same_bytes(tmp_path: Path):
    """Another day, time zone and order of sets change nothing."""
    script = f"""{PACK}
archive = build_archive("all.zip", {DOCUMENTS!r}, [SAMPLE], IMPRINT, Path(sys.argv[1]))
print(sha256(archive).hexdigest())
"""
    made = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "elsewhere")],
        cwd=ROOT,
        env={**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert made == sha256(pack(tmp_path)).hexdigest()

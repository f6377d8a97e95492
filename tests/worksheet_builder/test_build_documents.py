"""The documents of the site: built once, kept, and built again when something differs."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from worksheet_builder import build_documents as module
from worksheet_builder.build_documents import build_documents
from worksheet_builder.document_cache import KEPT, DocumentCache
from worksheet_builder.document_key import document_key
from worksheet_builder.missing_pango import MissingPangoError
from worksheet_samples import IMPRINT, SAMPLE, make_worksheet

ROOT = Path(__file__).parents[2]
BUILD_WARM = """
import sys
from pathlib import Path
sys.path[:0] = ["scripts", "tests"]
from worksheet_builder.build_documents import build_documents
from worksheet_samples import IMPRINT, SAMPLE
documents = build_documents([SAMPLE], IMPRINT, Path(sys.argv[1]))
assert documents["downloads/sample.pdf"].startswith(b"%PDF"), "no PDF"
print(sorted({"weasyprint", "pikepdf", "fontTools", "docx"} & set(sys.modules)))
"""


@pytest.fixture
def renderers(monkeypatch):
    """Renderers that are quick and count how often they were asked."""
    asked = []

    def render(worksheet, imprint):
        asked.append(worksheet.title)
        return f"{worksheet.title}, {imprint.institution}".encode()

    monkeypatch.setattr(module, "RENDERERS", {"pdf": render})
    return asked


def test_both_documents_are_built_by_their_addresses_and_then_read(tmp_path):
    """The second build reads what the first one wrote, without importing what renders."""
    first = build_documents([SAMPLE], IMPRINT, tmp_path)
    assert list(first) == ["downloads/sample.docx", "downloads/sample.pdf"]
    assert first["downloads/sample.docx"].startswith(b"PK")
    warm = subprocess.run(
        [sys.executable, "-c", BUILD_WARM, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert warm.stdout.strip() == "[]"


def test_nothing_is_rendered_twice(tmp_path, renderers):
    """An unchanged worksheet costs nothing."""
    for _ in range(3):
        documents = build_documents([SAMPLE], IMPRINT, tmp_path)
    assert documents == {"downloads/sample.pdf": b"A <sample> & more, Example University"}
    assert len(renderers) == 1


def test_a_changed_worksheet_or_imprint_is_rendered_again(tmp_path, renderers):
    """Nobody gets yesterday's words."""
    changed = make_worksheet([{"id": "a", "kind": "date", "label": "When?"}], title="Changed")
    build_documents([SAMPLE], IMPRINT, tmp_path)
    build_documents([changed], IMPRINT, tmp_path)
    documents = build_documents([changed], replace(IMPRINT, institution="Another"), tmp_path)
    assert documents == {"downloads/sample.pdf": b"Changed, Another"}
    assert len(renderers) == 3


def test_the_key_covers_the_code_the_templates_the_fonts_and_the_libraries(monkeypatch):
    """A new template or a new library makes new documents."""
    from worksheet_builder import document_key as keys  # noqa: PLC0415

    parts = list(keys._renderer_parts())
    assert {b"to_pdf.py", b"templates/pdf/style.css", b"fonts/worksheet-field.ttf"} <= set(parts)
    assert any(part.startswith(b"weasyprint 7") for part in parts)
    before = document_key(SAMPLE, IMPRINT)
    keys._renderers.cache_clear()
    monkeypatch.setattr(keys, "version", lambda name: f"{name} of tomorrow")
    assert document_key(SAMPLE, IMPRINT) != before
    keys._renderers.cache_clear()


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 500])
def test_a_damaged_entry_is_made_again(tmp_path, renderers, damage):
    """A disk that filled up, or a build that was killed, never reaches a reader."""
    whole = build_documents([SAMPLE], IMPRINT, tmp_path)
    (entry,) = (tmp_path / "documents").iterdir()
    entry.write_bytes(damage)
    assert build_documents([SAMPLE], IMPRINT, tmp_path) == whole
    assert len(renderers) == 2
    assert build_documents([SAMPLE], IMPRINT, tmp_path) == whole
    assert len(renderers) == 2


def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch):
    """No half entry and no stray file stays when the disk says no."""
    cache = DocumentCache(tmp_path)

    def refuse(*_):
        raise OSError("No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(OSError, match="No space"):
        cache.get_or_make("sample.pdf", "key", lambda: b"document")
    assert list(tmp_path.iterdir()) == []


def test_the_folder_does_not_grow_for_ever(tmp_path):
    """Each document keeps a few versions, and other documents are left alone."""
    cache = DocumentCache(tmp_path)
    cache.get_or_make("other.pdf", "key", lambda: b"other")
    for n in range(KEPT + 5):
        cache.get_or_make("sample.pdf", f"key{n}", lambda: b"document")
        os.utime(tmp_path / f"sample.pdf.key{n}", (n, n))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == KEPT + 1
    assert "other.pdf.key" in names
    assert f"sample.pdf.key{KEPT + 4}" in names


def test_missing_pango_is_said_in_one_sentence(tmp_path, monkeypatch):
    """Who lacks the text library reads which command brings it."""
    load = builtins.__import__

    def load_without_pango(name, *args, **kwargs):
        if name.startswith("worksheet_builder.to_pdf"):
            raise OSError("cannot load library 'libpango-1.0-0'")
        return load(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", load_without_pango)
    with pytest.raises(MissingPangoError) as missing:
        build_documents([SAMPLE], IMPRINT, tmp_path)
    assert "sudo apt-get install libpango-1.0-0" in str(missing.value)
    assert "\n" not in str(missing.value)

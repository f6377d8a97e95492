"""The documents of the site: built once, kept, and built again when something differs."""

from __future__ import annotations

import builtins
import copy
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from samples.worksheet_samples import IMPRINT, SAMPLE, make_worksheet
from stand_ins import pool_tasks
from worksheet_builder.documents.build_documents import build_documents
from worksheet_builder.documents.document_cache import KEPT, DocumentCache
from worksheet_builder.documents.missing_pango import MissingPangoError
from worksheet_builder.documents.unmade_document import UnmadeDocumentError

ROOT = Path(__file__).parents[3]
BUILD_WARM = """
import sys
from pathlib import Path
sys.path[:0] = ["scripts", "tests"]
from worksheet_builder.documents.build_documents import build_documents
from samples.worksheet_samples import IMPRINT, SAMPLE
documents = build_documents([SAMPLE], IMPRINT, Path(sys.argv[1]))
assert documents["downloads/sample.pdf"].startswith(b"%PDF"), "no PDF"
print(sorted({"weasyprint", "pikepdf", "fontTools", "docx"} & set(sys.modules)))
"""
FIVE = [
    make_worksheet(
        [{"id": "a", "kind": "text", "label": f"Question {n}"}], title=f"Sheet {n}"
    ).model_copy(update={"id": f"sheet-{n}"})
    for n in range(1, 6)
]  # more than are made in one process

# The module: in its package, the function of the same name stands before it
module = import_module("worksheet_builder.documents.build_documents")


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
        if name.startswith("worksheet_builder.pdf"):
            raise OSError("cannot load library 'libpango-1.0-0'")
        return load(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", load_without_pango)
    with pytest.raises(MissingPangoError) as missing:
        build_documents([SAMPLE], IMPRINT, tmp_path)
    assert "sudo apt-get install libpango-1.0-0" in str(missing.value)
    assert "\n" not in str(missing.value)


def test_documents_made_by_several_processes_are_the_same_bytes_in_the_same_order(
    tmp_path, monkeypatch
):
    """Nobody can tell from the site how many processors built it."""
    shared = build_documents(FIVE, IMPRINT, tmp_path / "shared")
    monkeypatch.setattr(module, "FEW", len(FIVE))
    alone = build_documents(FIVE, IMPRINT, tmp_path / "alone")
    assert list(shared.items()) == list(alone.items())
    assert list(shared)[:3] == [f"downloads/sheet-{name}" for name in ("1.docx", "1.pdf", "2.docx")]


def test_only_what_is_missing_is_made(tmp_path, monkeypatch):
    """Five documents that lie in the cache start no process."""
    monkeypatch.setattr(module, "RENDERERS", {"pdf": pool_tasks.render_words})
    first = build_documents(FIVE, IMPRINT, tmp_path)
    monkeypatch.setattr(module, "share_out", None)
    changed = FIVE[1].model_copy(update={"title": "Changed"})
    documents = build_documents([FIVE[0], changed, *FIVE[2:]], IMPRINT, tmp_path)
    assert documents == first | {"downloads/sheet-2.pdf": b"Changed, Example University"}


@pytest.mark.parametrize("few", [0, len(FIVE)])
def test_a_renderers_fault_is_said_with_its_document_wherever_it_was_made(
    tmp_path, monkeypatch, few
):
    """The first document that fails is named, and what was made before it is kept."""
    monkeypatch.setattr(module, "RENDERERS", {"pdf": pool_tasks.render_with_a_fault})
    monkeypatch.setattr(module, "FEW", few)
    with pytest.raises(UnmadeDocumentError) as fault:
        build_documents(FIVE, IMPRINT, tmp_path)
    assert str(fault.value) == (
        "downloads/sheet-3.pdf could not be made: LookupError: nothing is called sheet-3. The "
        "fault is in the builder, not in your words: please report it with this message."
    )
    made = sorted(path.name[:12] for path in (tmp_path / "documents").iterdir())
    assert made == ["sheet-1.pdf.", "sheet-2.pdf."]


def test_a_fault_in_our_own_code_is_said_with_its_place(tmp_path, monkeypatch):
    """Who gets the report finds the line."""
    monkeypatch.setattr(
        import_module("worksheet_builder.word.to_word"), "pack_word", lambda _: {}["none"]
    )
    with pytest.raises(UnmadeDocumentError, match=r"KeyError: 'none' \(to_word\.py, line \d+\)"):
        build_documents(FIVE[:1], IMPRINT, tmp_path)


def test_missing_pango_is_said_from_another_process_too(tmp_path, monkeypatch):
    """The sentence with the command to type survives the journey."""
    monkeypatch.setattr(module, "RENDERERS", {"pdf": pool_tasks.render_without_pango})
    with pytest.raises(MissingPangoError, match="sudo apt-get install libpango"):
        build_documents(FIVE, IMPRINT, tmp_path)


def test_a_process_that_was_ended_is_said_with_the_document_that_is_missing(tmp_path, monkeypatch):
    """A machine without memory ends processes without a word."""
    monkeypatch.setattr(module, "RENDERERS", {"pdf": pool_tasks.render_and_end})
    with pytest.raises(UnmadeDocumentError, match=r"sheet-1\.pdf could not be made: the process"):
        build_documents(FIVE, IMPRINT, tmp_path)


@pytest.mark.parametrize("error", [MissingPangoError(), UnmadeDocumentError("a.pdf", "why")])
def test_an_error_is_the_same_after_its_journey_between_processes(error):
    """An error that cannot be unpacked would end the whole pool instead."""
    arrived = copy.copy(error)  # packed and unpacked as between processes
    assert (type(arrived), str(arrived)) == (type(error), str(error))


def test_builds_that_share_a_cache_do_not_disturb_each_other(tmp_path):
    """Two builds at once, such as scripts/serve and scripts/build, each get whole documents."""

    def build(number):
        cache = DocumentCache(tmp_path)
        keys = [f"key{(number + n) % (2 * KEPT)}" for n in range(40)]
        return all(cache.get_or_make("sample.pdf", key, key.encode) == key.encode() for key in keys)

    with ThreadPoolExecutor(4) as builds:
        assert all(builds.map(build, range(4)))
    assert len(list(tmp_path.iterdir())) <= 2 * KEPT


def test_an_entry_that_another_build_holds_open_is_left_as_it_is(tmp_path, monkeypatch):
    """Windows refuses to replace or remove an open file; the document is there all the same."""
    cache = DocumentCache(tmp_path)
    cache.keep("sample.pdf", "key", b"document")

    def refuse(*_, **__):
        raise PermissionError("it is open in another program")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    cache.keep("sample.pdf", "key", b"document")
    with pytest.raises(PermissionError):
        cache.keep("sample.pdf", "key", b"another document")
    assert cache.read("sample.pdf", "key") == b"document"

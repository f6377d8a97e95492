"""While the site is served, a changed worksheet's PDF is an older one at first, and comes later."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from samples.worksheet_samples import IMPRINT, SAMPLE
from worksheet_builder.documents import LateDocuments, build_documents
from worksheet_builder.documents.document_order import DocumentOrder, make_document

CHANGED = SAMPLE.model_copy(update={"title": "Changed"})
PATH = "downloads/sample.pdf"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Renderers that are quick, all in this process."""
    building = import_module("worksheet_builder.documents.build_documents")
    waiting = import_module("worksheet_builder.documents.late_documents")
    renderers = {"pdf": lambda worksheet, _imprint: worksheet.title.encode()}
    monkeypatch.setattr(building, "RENDERERS", renderers)
    monkeypatch.setattr(waiting, "share_out", map)


def test_it_is_older_until_it_has_been_made(tmp_path: Path):
    """The page is shown with the PDF from before; then the new one is delivered, and kept."""
    late, delivered = LateDocuments(), dict[str, bytes]()
    build_documents([SAMPLE], IMPRINT, tmp_path, late)
    shown = build_documents([CHANGED], IMPRINT, tmp_path, late)
    assert shown[PATH] == SAMPLE.title.encode()
    late.make(tmp_path, delivered.__setitem__).join()
    assert delivered == {PATH: b"Changed"}
    assert build_documents([CHANGED], IMPRINT, tmp_path, late)[PATH] == b"Changed"
    late.make(tmp_path, lambda *_made: pytest.fail("nothing is due")).join()


def test_without_an_older_one_it_is_made_at_once(tmp_path: Path):
    """A new worksheet's page never lacks its PDF."""
    late = LateDocuments()
    assert build_documents([CHANGED], IMPRINT, tmp_path, late)[PATH] == b"Changed"


def test_one_that_was_changed_again_meanwhile_is_not_delivered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The newest alone is: it is due once the next build has ended."""
    late, delivered = LateDocuments(), dict[str, bytes]()
    build_documents([SAMPLE], IMPRINT, tmp_path, late)
    build_documents([CHANGED], IMPRINT, tmp_path, late)
    newest = CHANGED.model_copy(update={"title": "Newest"})

    def make(order: DocumentOrder) -> bytes:
        if order.worksheet == CHANGED:
            build_documents([newest], IMPRINT, tmp_path, late)
        return make_document(order)

    waiting = import_module("worksheet_builder.documents.late_documents")
    monkeypatch.setattr(waiting, "make_document", make)
    late.make(tmp_path, delivered.__setitem__).join()
    assert delivered == {}
    late.make(tmp_path, delivered.__setitem__).join()
    assert delivered == {PATH: b"Newest"}

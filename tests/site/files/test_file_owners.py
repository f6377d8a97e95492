"""A document says whose and which its answers are, by random ids, whatever saved it since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser

from browsing.document_parts import DocumentParts
from browsing.pdf_js import open_pdf_js
from browsing.sites.releases import Releases
from browsing.worksheet_page import WorksheetPage
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, save_all
from reading_documents.mupdf import save_in_mupdf
from reading_documents.pdf_viewer import open_viewer
from reading_documents.rewrite_pdf import leave, rewrite
from samples.dependent_worksheet import DEPENDENT
from samples.word_edits import EditedWord, name
from samples.worksheet_samples import IMPRINT
from worksheet_builder.pdf import to_pdf
from worksheet_builder.word import to_word

# With digits at its end, as some ids have: programs put digits behind a bookmark's name.
OURS, THEIRS = "1qwertz-0-zzzzzzz-a1b2c31", "otherid-1-2-3"
ANSWERS = {"purpose": "to meet"}
EDIT = {"purpose": "changed elsewhere"}
MAKERS = {"Word": to_word, "Pdf": to_pdf}


@pytest.fixture(scope="module")
def parts(browser: Browser, dependent_site: Releases) -> Iterator[DocumentParts]:
    """The readers and fillers, in a page of the site."""
    context = browser.new_context(base_url=dependent_site.address)
    page = WorksheetPage(context.new_page(), "sample").open().page
    yield DocumentParts(page, dependent_site.site)
    context.close()


@pytest.fixture(scope="module")
def fill(parts: DocumentParts) -> Callable[..., bytes]:
    """Fill in a document, which says whose and which entry it is where an id is given."""

    def fill_one(kind: str, owner: str = "") -> bytes:
        blank = MAKERS[kind](DEPENDENT, IMPRINT)
        about = {"relationship": owner, "entry": f"e{owner[1:]}"} if owner else {}
        return parts.fill(kind, blank, DEPENDENT, ANSWERS, **about)

    return fill_one


@pytest.fixture
def read(parts: DocumentParts) -> Callable[[str, bytes], Any]:
    """Read to whom a document says that it belongs; None where it does not say.

    Which entry it is it says wherever it says that, and the two ids are not mistaken.
    """

    def read_one(kind: str, document: bytes) -> Any:
        read = parts.read(kind, document, DEPENDENT)
        owner = read.get("relationship")
        assert read.get("entry") == (owner and f"e{owner[1:]}")
        return owner

    return read_one


@pytest.mark.parametrize("kind", MAKERS)
def test_a_document_says_to_whom_it_belongs(fill, read, kind: str):
    """One that was made for nobody yet says nothing, and has no mark."""
    assert read(kind, fill(kind, OURS)) == OURS
    assert read(kind, fill(kind)) is None


@pytest.mark.needs("soffice")
def test_a_word_document_says_it_also_after_libreoffice(fill, read, tmp_path: Path):
    """Saved by LibreOffice, and saved by it as .odt in between."""
    saved = save_all([Document("ours", fill("Word", OURS))], tmp_path / "libreoffice")
    for way in (DIRECT, BY_ODT):
        assert read("Word", saved["ours", way]) == OURS


def in_chrome(document: bytes) -> bytes:
    """Type in Chrome's engine, and save."""
    with open_viewer(document) as viewer:
        viewer.retype("purpose", EDIT["purpose"])
        return viewer.save()


def in_packed_form(document: bytes) -> bytes:
    """Save in qpdf, which packs the objects."""
    return rewrite(document, leave, object_stream_mode=pikepdf.ObjectStreamMode.generate)


@pytest.mark.parametrize("save", [in_chrome, in_packed_form])
def test_a_pdf_says_it_whatever_saved_it(fill, read, save: Callable[[bytes], bytes]):
    """It stands beside the version, and goes where that goes."""
    assert read("Pdf", save(fill("Pdf", OURS))) == OURS


def test_a_pdf_says_it_also_after_firefox(browser: Browser, fill, read):
    """Its viewer writes what it knows of the document anew."""
    with open_pdf_js(browser) as pdf_js:
        pdf_js.open(fill("Pdf", OURS))
        assert read("Pdf", pdf_js.save(EDIT)) == OURS


@pytest.mark.needs("mutool")
def test_a_pdf_says_it_also_after_mupdf(fill, read):
    """It throws away what nothing refers to."""
    assert read("Pdf", save_in_mupdf(fill("Pdf", OURS), EDIT)) == OURS


# --- Files that do not say


def test_pages_that_were_copied_do_not_say(fill, read):
    """A program that copies pages and their fields leaves the mark behind."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(fill("Pdf", OURS))) as pdf, pikepdf.new() as made:
        made.add_pages_from(pdf)
        made.save(saved)
    assert read("Pdf", saved.getvalue()) is None


NO_IDS = ["", "you", "../../etc-0-0-0", "<b>-0-0-0", "a-b-c-d-e", "longer00-0-0-0", "A-0-0-0"]


@pytest.mark.parametrize("mark", NO_IDS)
@pytest.mark.parametrize("kind", MAKERS)
def test_a_mark_that_is_no_id_says_nothing(fill, read, kind: str, mark: str):
    """Whatever stands there: the file is read as one that does not say."""
    document = fill(kind, OURS)
    if kind == "Pdf":

        def change(pdf: pikepdf.Pdf) -> None:
            for key in ("/relationship", "/entry"):
                pdf.docinfo[key] = pikepdf.String(mark)

        assert read(kind, rewrite(document, change)) is None
        return
    word = EditedWord(document)
    marks = [each for each in word.find("//w:bookmarkStart") if read_kind(each)]
    assert len(marks) == 2
    for each in marks:
        each.set(name("w:name"), f"{read_kind(each)}_{mark.replace('-', '_')}_x")
    assert read(kind, word.save()) is None


def read_kind(bookmark: Any) -> str:
    """Return what a bookmark tells of: whose a document is, or which entry; "" for others."""
    kind = str(bookmark.get(name("w:name"))).split("_")[0]
    return kind if kind in ("for", "entry") else ""


def join(first: bytes, second: bytes) -> bytes:
    """Put a document behind another of the same worksheet; the second's bookmarks get numbers."""
    document, other = EditedWord(first), EditedWord(second)
    names = {each.get(name("w:name")) for each in document.find("//w:bookmarkStart")}
    for each in other.find("//w:bookmarkStart"):
        if each.get(name("w:name")) in names:
            each.set(name("w:name"), each.get(name("w:name")) + "1")
    at = len(document.body) - 1
    for each in reversed([*other.body][:-1]):
        document.body.insert(at, deepcopy(each))
    return document.save()


@pytest.mark.parametrize("owners", [(OURS, THEIRS), (OURS, OURS), ("", OURS), (OURS, "")])
def test_two_documents_in_one_do_not_say(fill, read, owners: tuple[str, str]):
    """Whose the answers are is not to be told, even where one of the two has a mark."""
    first, second = (fill("Word", owner) for owner in owners)
    assert read("Word", join(first, second)) is None


def test_the_worksheet_of_another_leaves_the_mark_alone(parts: DocumentParts, fill, read):
    """Two worksheets in one document: each has its own mark."""
    other = DEPENDENT.model_copy(update={"id": "other-sheet", "title": "The other sheet"})
    blank = to_word(other, IMPRINT)
    about = {"relationship": THEIRS, "entry": f"e{THEIRS[1:]}"}
    second = parts.fill("Word", blank, other, ANSWERS, **about)
    both = join(fill("Word", OURS), second)
    assert read("Word", both) == OURS
    assert parts.read("Word", both, other)["relationship"] == THEIRS

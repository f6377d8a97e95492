"""The blank Word document in LibreOffice, which opens all of them at once and makes PDFs."""

from __future__ import annotations

import subprocess

import pypdfium2
import pytest
from filelock import FileLock

from reading_documents.pdf_reading import read_text
from samples.worksheet_samples import IMPRINT, SAMPLE, list_shown_words
from worksheet_builder.word.to_word import to_word

pytestmark = pytest.mark.needs("soffice")


@pytest.fixture(scope="session")
def printed(offered, run_folder):
    """The folder of PDFs that LibreOffice made; the first process of a run starts it once."""
    folder = run_folder / "libreoffice"
    with FileLock(run_folder / "libreoffice.lock"):
        if not folder.exists():
            print_all([SAMPLE, *offered], folder)
    return folder


def print_all(worksheets, folder):
    """Let LibreOffice print every worksheet's Word document to PDF."""
    folder.mkdir()
    for worksheet in worksheets:
        (folder / f"{worksheet.id}.docx").write_bytes(to_word(worksheet, IMPRINT))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    how = ["--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder)]
    subprocess.run(
        ["soffice", profile, *how, *map(str, sorted(folder.glob("*.docx")))],
        check=True,
        capture_output=True,
        timeout=300,
    )


@pytest.fixture
def shown(printed, worksheet):
    """All words of the printed worksheet."""
    document = pypdfium2.PdfDocument(printed / f"{worksheet.id}.pdf")
    yield read_text(document)
    document.close()


def test_every_word_is_shown_in_order(shown, worksheet):
    """Another word processor shows all of it, from top to bottom."""
    at = 0
    for words in list_shown_words(worksheet):
        assert words in shown[at:], words
        at = shown.index(words, at)


def test_every_box_to_tick_is_shown(shown, worksheet):
    """A list to tick has an empty box for each option."""
    ticks = [len(f.options) for f in worksheet.answerable_fields() if f.kind == "checklist"]
    assert shown.count("☐") == sum(ticks)


def test_every_page_says_its_number(shown):
    """The page and the number of pages are counted when the document opens."""
    assert "Page 1 of " in shown

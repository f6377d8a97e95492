"""The documents of a sample and of every worksheet that the guide offers, made once a run."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from guide.institution import load_institution
from guide.university.list_words import list_words
from samples.worksheet_samples import IMPRINT, SAMPLE
from worksheet_builder.documents.build_documents import build_documents
from worksheet_builder.reading.load import is_worksheet, load_worksheets
from worksheet_builder.word.to_word import to_word

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.stem for path in (ROOT / "worksheets").iterdir() if is_worksheet(path))


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory):
    """A folder that all processes of this run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def offered():
    """Every worksheet that the guide offers, in the institution's own words."""
    return load_worksheets(ROOT / "worksheets", list_words(load_institution(ROOT)))


@pytest.fixture(scope="session", params=["sample", *NAMES])
def worksheet(request, offered):
    """A worksheet: the sample of every kind, then each that the guide offers."""
    by_name = {"sample": SAMPLE} | {worksheet.id: worksheet for worksheet in offered}
    return by_name[request.param]


@pytest.fixture(scope="session")
def documents(worksheet, run_folder):
    """The worksheet's blank documents by address."""
    return build_documents([worksheet], IMPRINT, run_folder)


@pytest.fixture(scope="session")
def pdf_bytes(worksheet, documents):
    """The worksheet's blank PDF."""
    return documents[f"downloads/{worksheet.id}.pdf"]


@pytest.fixture(scope="session")
def word_bytes(worksheet, documents):
    """The worksheet's blank Word document."""
    return documents[f"downloads/{worksheet.id}.docx"]


@pytest.fixture(scope="session")
def sample_word():
    """The sample's blank Word document."""
    return to_word(SAMPLE, IMPRINT)


@pytest.fixture
def pdf(pdf_bytes):
    """The PDF, open for its objects."""
    with pikepdf.open(BytesIO(pdf_bytes)) as opened:
        yield opened


@pytest.fixture
def viewer(pdf_bytes):
    """The PDF in Chrome's engine, its form alive."""
    document = pypdfium2.PdfDocument(pdf_bytes)
    document.init_forms()
    yield document
    document.close()

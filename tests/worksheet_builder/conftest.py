"""Documents of the sample and of the real contract, made once for all tests of a process."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from worksheet_builder.load import load_worksheet
from worksheet_builder.to_pdf import to_pdf
from worksheet_builder.to_word import to_word
from worksheet_samples import IMPRINT, SAMPLE

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT / "worksheets" / "contract.yml"


@pytest.fixture(scope="session", params=["sample", "contract"])
def worksheet(request):
    """A worksheet: the sample of every kind, then the contract that the guide publishes."""
    return SAMPLE if request.param == "sample" else load_worksheet(CONTRACT, ROOT)


@pytest.fixture(scope="session")
def pdf_bytes(worksheet):
    """The worksheet's blank PDF."""
    return to_pdf(worksheet, IMPRINT)


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


@pytest.fixture(scope="session")
def word_bytes(worksheet):
    """The worksheet's blank Word document."""
    return to_word(worksheet, IMPRINT)

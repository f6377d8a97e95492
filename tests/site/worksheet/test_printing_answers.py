"""A worksheet that is filled in, on paper: text under its questions, on few sheets."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from browsing.worksheet_page import WorksheetPage
from guide.institution import load_institution
from guide.university.list_words import list_words as list_institution_words
from samples.example_answers import answer_as_examples, list_words
from worksheet_builder.model import Worksheet
from worksheet_builder.reading import load_worksheets

ROOT = Path(__file__).parents[3]
WORKSHEETS = load_worksheets(ROOT / "worksheets", list_institution_words(load_institution(ROOT)))
# Sheets of paper at most, with every question answered and two rows in each list
SHEETS = {"contract": 5}
USUAL_SHEETS = 3


@pytest.fixture(params=WORKSHEETS, ids=lambda worksheet: worksheet.id)
def filled(request: pytest.FixtureRequest, page: Page) -> tuple[Worksheet, WorksheetPage]:
    """Each worksheet, with the answers of its own examples."""
    worksheet: Worksheet = request.param
    here = WorksheetPage(page, worksheet.id).open()
    here.take_file(here.make_copy(answer_as_examples(worksheet)))
    return worksheet, here


def print_pages(page: Page) -> pypdfium2.PdfDocument:
    """Print as a person would: no background colours, the page's own paper size."""
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def squeeze(text: str) -> str:
    """Text without its spaces, because lines break where the paper does."""
    return re.sub(r"[\s\u00ad\ufffe-]+", "", text)


def measure_filled(page: pypdfium2.PdfPage) -> float:
    """How far down its sheet something is printed, from 0 to 1."""
    picture = page.render(scale=0.25).to_pil().convert("L")
    box = picture.point(lambda shade: 255 if shade < 200 else 0).getbbox()
    return box[3] / picture.height if box else 0


def test_every_answer_stands_under_its_question_on_few_sheets(
    filled: tuple[Worksheet, WorksheetPage],
):
    """Nothing is missing, nothing is there to be filled in, and no sheet is half empty."""
    worksheet, here = filled
    document = print_pages(here.page)
    printed = squeeze("\n".join(page.get_textpage().get_text_bounded() for page in document))
    assert [words for words in list_words(worksheet) if squeeze(words) not in printed] == []
    assert len(document) <= SHEETS.get(worksheet.id, USUAL_SHEETS)
    *before, _last = (measure_filled(page) for page in document)
    assert [share for share in before if share < 0.6] == []
    here.page.emulate_media(media="print")
    furniture = "button, input:not([type=radio]), textarea, select, .worksheet-hint"
    assert here.page.locator(f"[data-worksheet-frame] :is({furniture}):visible").count() == 0


@pytest.mark.parametrize("name", ["contract"])
def test_what_is_blank_has_room_to_write_by_hand(page: Page, name: str):
    """On a form that is partly filled, the rest can be written and ticked on paper."""
    here = WorksheetPage(page, name).open()
    here.take_file(here.make_copy({"purpose": "to be ready", "how_often": "monthly"}))
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    asked = page.locator('[data-worksheet-field="ending"] .worksheet-mirror')
    box = asked.bounding_box()
    assert box
    assert box["height"] / 96 * 25.4 >= 18
    assert page.locator('[data-worksheet-field="meeting_channel"] input:visible').count() == 4
    assert page.locator('[data-worksheet-field="how_often"] input:visible').count() == 0

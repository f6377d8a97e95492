"""On paper every answer stands whole, black on white, on A4."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.worksheet_page import WorksheetPage

A4_POINTS = (595, 842)


@pytest.fixture(params=["light", "dark"])
def worksheet(
    browser: Browser, address: str, request: pytest.FixtureRequest
) -> Iterator[WorksheetPage]:
    """The contract, open in a browser that prefers light or dark."""
    context = browser.new_context(base_url=address, color_scheme=request.param)
    yield WorksheetPage(context.new_page()).open()
    context.close()


def print_pages(page: Page) -> pypdfium2.PdfDocument:
    """Print as a person would: no background colours, the page's own paper size."""
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def read_text(document: pypdfium2.PdfDocument) -> str:
    """All words of the document; line breaks and spaces are where the paper has them."""
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def squeeze(text: str) -> str:
    """Text without its spaces, because lines break where the paper does."""
    return re.sub(r"[\s\u00ad\ufffe-]+", "", text)


def test_every_answer_is_printed_whole(worksheet: WorksheetPage):
    """Short and long answers are all there, also those longer than a page or a box."""
    words = [f"word{number:04}" for number in range(1, 1001)]
    written = worksheet.fill_everything("answer to")
    worksheet.field("purpose").fill(" ".join(words))
    long_line = " ".join(f"place{number}" for number in range(40))
    worksheet.field("meeting_place").fill(long_line)
    document = print_pages(worksheet.page)
    printed = squeeze(read_text(document))
    wanted = [*words, long_line]
    wanted += [
        text
        for name, text in written.items()
        if str(text).startswith("answer") and name not in ("purpose", "meeting_place")
    ]
    missing = [text for text in wanted if squeeze(text) not in printed]
    assert missing == []
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {A4_POINTS}


def test_it_is_black_on_white(worksheet: WorksheetPage):
    """The paper is white at its edges and nearly everywhere else, also from dark mode."""
    worksheet.field("purpose").fill("ink")
    picture = print_pages(worksheet.page)[0].render(scale=0.5).to_pil().convert("L")
    pixels = list(picture.get_flattened_data())
    white = sum(1 for shade in pixels if shade > 250)
    assert picture.getpixel((2, 2)) > 250
    assert white / len(pixels) > 0.8


def test_questions_that_do_not_apply_and_closed_examples_stay_off_the_paper(
    worksheet: WorksheetPage,
):
    """Hidden questions, closed examples, buttons and notices are not printed; open examples are."""
    worksheet.page.set_viewport_size({"width": 1000, "height": 900})
    worksheet.form.get_by_text("Show an example").first.click()
    printed = squeeze(read_text(print_pages(worksheet.page)))
    assert squeeze("How often, then?") not in printed
    assert squeeze("Never at weekends") not in printed
    assert squeeze("How to fill this in") not in printed
    assert squeeze("I want to be ready to apply for promotion") in printed
    for words in (
        "Back up",
        "Clear this worksheet",
        "Section 2 of",
        "Add another",
        "Remove objective",
    ):
        assert squeeze(words) not in squeeze_form(worksheet, printed)


def squeeze_form(worksheet: WorksheetPage, printed: str) -> str:
    """The part of the print that belongs to the form, from its first question on."""
    first = squeeze(worksheet.form.locator("h2").first.inner_text())
    return printed[printed.index(first) :]


def test_empty_boxes_leave_room_to_write_by_hand(worksheet: WorksheetPage):
    """An unanswered box of several lines is at least 18 mm high on paper."""
    worksheet.page.emulate_media(media="print")
    worksheet.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    several = "textarea:not([rows='1']) + .worksheet-mirror:visible"
    heights = worksheet.page.locator(several).evaluate_all(
        "boxes => boxes.map(box => box.getBoundingClientRect().height / 96 * 25.4)"
    )
    assert heights
    assert min(heights) >= 18


def test_a_box_for_many_lines_is_the_highest_on_paper(page: Page, address: str):
    """A box for seven lines leaves at least as much room as one for four."""
    page.goto(f"{address}/worksheets/promotion-evidence/")
    expect(page.locator("html[data-started]")).to_be_attached()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    heights = page.locator("textarea[rows='7'] + .worksheet-mirror:visible").evaluate_all(
        "boxes => boxes.map(box => box.getBoundingClientRect().height / 96 * 25.4)"
    )
    assert heights
    assert round(min(heights)) >= 28


def test_print_opens_the_browsers_own_dialog(worksheet: WorksheetPage):
    """The button asks the browser to print this page."""
    worksheet.page.evaluate("() => { window.print = () => { window.printed = true } }")
    worksheet.button("Print").click()
    assert worksheet.page.evaluate("window.printed")


def test_the_page_is_as_before_after_printing(worksheet: WorksheetPage):
    """Printing leaves the boxes where they were, with what stands in them."""
    worksheet.field("purpose").fill("before")
    print_pages(worksheet.page)
    expect(worksheet.field("purpose")).to_be_visible()
    worksheet.field("purpose").fill("after")
    assert squeeze("after") in squeeze(read_text(print_pages(worksheet.page)))

"""On paper every answer stands whole, black on white, on A4."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.whole_page.printed import print_pages, read_text, squeeze
from browsing.worksheet_page import WorksheetPage

A4_POINTS = (595, 842)


@pytest.fixture(params=["dark", pytest.param("light", marks=pytest.mark.thorough)])
def worksheet(
    browser: Browser, address: str, request: pytest.FixtureRequest
) -> Iterator[WorksheetPage]:
    """The contract, open in a browser that prefers light or dark."""
    context = browser.new_context(base_url=address, color_scheme=request.param)
    yield WorksheetPage(context.new_page()).open()
    context.close()


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


def test_it_is_black_on_white_and_the_page_is_as_before(worksheet: WorksheetPage):
    """The button prints; the paper is white at its edges and nearly everywhere, also from dark.

    Printing leaves the boxes where they were, with what stands in them.
    """
    worksheet.page.evaluate("() => { window.print = () => { window.printed = true } }")
    worksheet.button("Print").click()
    assert worksheet.page.evaluate("window.printed"), "the browser's own dialog opens"
    worksheet.field("purpose").fill("ink")
    picture = print_pages(worksheet.page)[0].render(scale=0.5).to_pil().convert("L")
    pixels = list(picture.get_flattened_data())
    white = sum(1 for shade in pixels if shade > 250)
    assert picture.getpixel((2, 2)) > 250
    assert white / len(pixels) > 0.8
    expect(worksheet.field("purpose")).to_be_visible()
    worksheet.field("purpose").fill("after")
    assert squeeze("after") in squeeze(read_text(print_pages(worksheet.page)))


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


def test_what_is_blank_has_room_to_write_by_hand(worksheet: WorksheetPage):
    """On a form that is partly filled, the rest can be written and ticked on paper.

    An unanswered box of several lines is at least 18 mm high.
    """
    page = worksheet.page
    worksheet.take_file(worksheet.make_copy({"purpose": "to be ready", "how_often": "monthly"}))
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    several = "textarea:not([rows='1']) + .worksheet-mirror:visible"
    boxes = page.locator(several).evaluate_all(
        """boxes => boxes.map(box => [
          box.closest("[data-worksheet-field]").dataset.worksheetField,
          box.getBoundingClientRect().height / 96 * 25.4])"""
    )
    blank = [(field, height) for field, height in boxes if field != "purpose"]
    assert "ending" in dict(blank)
    assert [each for each in blank if each[1] < 18] == []
    assert page.locator('[data-worksheet-field="meeting_channel"] input:visible').count() == 4
    assert page.locator('[data-worksheet-field="how_often"] input:visible').count() == 0


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

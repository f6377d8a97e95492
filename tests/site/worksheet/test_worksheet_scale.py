"""A scale in the browser: chosen, kept, compared, taken back, and large enough to touch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.worksheet_page import WorksheetPage

SCALE = "commitment"  # from 1 to 10


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """A worksheet with a scale, open and empty."""
    return WorksheetPage(page, "grow").open()


def test_a_number_is_kept_as_text_and_restored(worksheet: WorksheetPage):
    """The file holds the number as it is written, and a reload shows it again."""
    worksheet.form.get_by_role("radio", name="7", exact=True).check()
    worksheet.expect_saved()
    assert worksheet.save_copy()[1]["answers"] == {SCALE: "7"}
    worksheet.reload()
    assert worksheet.read()[SCALE] == "7"


def test_a_click_anywhere_in_its_box_chooses_a_number(worksheet: WorksheetPage):
    """The box is the target, not the ring or the figure alone."""
    box = worksheet.form.locator(f'[data-worksheet-field="{SCALE}"] .worksheet-scale-step').nth(3)
    box.click(position={"x": 3, "y": 3})
    assert worksheet.read()[SCALE] == "4"


def test_a_number_can_be_taken_back(worksheet: WorksheetPage):
    """Nothing is compulsory, and focus returns to the question."""
    worksheet.form.get_by_role("radio", name="7", exact=True).check()
    group = worksheet.form.locator(f'[data-worksheet-field="{SCALE}"]')
    group.locator('[data-worksheet-action="unchoose"]').click()
    assert worksheet.read()[SCALE] is None
    expect(worksheet.field(SCALE).first).to_be_focused()


def test_two_answers_are_compared_in_the_words_of_the_page(worksheet: WorksheetPage):
    """A number given in a file, even as a number, is shown with what it stands for."""
    worksheet.form.get_by_role("radio", name="7", exact=True).check()
    worksheet.choose_file(worksheet.make_copy({SCALE: 1}))
    worksheet.dialog.get_by_role("button", name="Compare question by question").click()
    versions = worksheet.dialog.locator("[data-worksheet-version]").all_inner_texts()
    assert versions == ["7", "1 \N{EN DASH} I doubt it"]


def test_a_number_that_is_not_offered_is_kept(worksheet: WorksheetPage):
    """What the page cannot show is not lost: the next copy holds it as it came."""
    worksheet.take_file(worksheet.make_copy({SCALE: "12"}))
    assert worksheet.read()[SCALE] is None
    assert worksheet.save_copy()[1]["answers"] == {SCALE: "12"}


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_every_number_is_large_enough_to_touch(worksheet: WorksheetPage, width: int):
    """Each box is at least 44 by 44 pixels, and nothing runs out of the window."""
    worksheet.page.set_viewport_size({"width": width, "height": 800})
    boxes = [box.bounding_box() for box in worksheet.form.locator(".worksheet-scale-step").all()]
    assert min(min(box["width"], box["height"]) for box in boxes if box) >= 44
    assert worksheet.page.evaluate("document.documentElement.scrollWidth") <= width

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


def test_a_number_is_chosen_kept_as_text_restored_and_taken_back(worksheet: WorksheetPage):
    """The whole box is the target, 44 by 44 pixels at least, and none runs out of the window.

    The file holds the number as it is written, a reload shows it again; nothing is compulsory.
    """
    steps = worksheet.form.locator(f'[data-worksheet-field="{SCALE}"] .worksheet-scale-step')
    for width in (1280, 390, 320):
        worksheet.page.set_viewport_size({"width": width, "height": 800})
        boxes = worksheet.form.locator(".worksheet-scale-step").all()
        sizes = [box for each in boxes if (box := each.bounding_box())]
        assert min(min(box["width"], box["height"]) for box in sizes) >= 44, width
        assert worksheet.page.evaluate("document.documentElement.scrollWidth") <= width
    steps.nth(3).click(position={"x": 3, "y": 3})
    assert worksheet.read()[SCALE] == "4"
    worksheet.form.get_by_role("radio", name="7", exact=True).check()
    worksheet.expect_saved()
    assert worksheet.save_copy()[1]["answers"] == {SCALE: "7"}
    worksheet.reload()
    assert worksheet.read()[SCALE] == "7"
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

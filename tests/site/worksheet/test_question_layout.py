"""How the questions stand: choices as one list, pairs side by side, and lines that wrap."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browsing.worksheet_page import WorksheetPage

WHO = ("mentor", "mentee")
READ_STYLE = "(element, name) => getComputedStyle(element)[name]"


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def find(worksheet: WorksheetPage, field: str, inside: str = "") -> Locator:
    """A field of the form, or what it holds."""
    return worksheet.form.locator(f'[data-worksheet-field="{field}"] {inside}'.strip())


def measure(element: Locator) -> dict[str, float]:
    """Where an element stands in the page."""
    box = element.bounding_box()
    assert box
    return dict(box)


def test_a_choice_is_a_list_of_equal_lines_and_is_taken_back(worksheet: WorksheetPage):
    """A line is 47 px high, chooses wherever it is pressed, and is tinted once it is chosen.

    With a mouse, what takes a choice back shows while its question is pointed at, or has focus.
    """
    lines = find(worksheet, "how_often", ".worksheet-option")
    boxes = [measure(line) for line in lines.all()]
    assert {round(box["height"]) for box in boxes} == {47}
    assert boxes[0]["width"] <= 38.5 * 16
    lines.nth(2).click(position={"x": boxes[2]["width"] - 3, "y": 3})
    assert worksheet.read()["how_often"] == "six_weeks"
    tints = [line.evaluate(READ_STYLE, "backgroundColor") for line in lines.all()]
    assert tints[2] not in (tints[0], tints[1])
    clear = find(worksheet, "how_often", '[data-worksheet-action="unchoose"]')
    worksheet.field("purpose").focus()
    worksheet.field("purpose").hover()
    expect(clear).to_have_css("opacity", "0")
    find(worksheet, "how_often", "legend").hover()
    expect(clear).to_have_css("opacity", "1")
    worksheet.field("purpose").hover()
    find(worksheet, "how_often", "input:checked").focus()
    expect(clear).to_have_css("opacity", "1")


def test_without_a_mouse_it_always_shows(browser: Browser, address: str):
    """A finger points at nothing."""
    context = browser.new_context(base_url=address, has_touch=True, is_mobile=True)
    worksheet = WorksheetPage(context.new_page()).open()
    find(worksheet, "how_often", "label").first.click()
    worksheet.field("purpose").focus()
    clear = find(worksheet, "how_often", '[data-worksheet-action="unchoose"]')
    expect(clear).to_have_css("opacity", "1")
    context.close()


def test_the_system_draws_the_rings_where_it_chooses_the_colours(browser: Browser, address: str):
    """Our own would vanish in forced colours."""
    context = browser.new_context(base_url=address, forced_colors="active")
    worksheet = WorksheetPage(context.new_page()).open()
    ring = find(worksheet, "how_often", "input").first
    assert ring.evaluate(READ_STYLE, "appearance") == "auto"
    context.close()


def test_many_short_choices_stand_in_two_columns(page: Page):
    """What a mentor can help with does, and long sentences do not."""
    offer = WorksheetPage(page, "mentor-offer").open()
    short = find(offer, "can_help", ".worksheet-option").all()
    assert len({round(measure(line)["x"]) for line in short}) == 2
    conversation = WorksheetPage(page, "first-conversation").open()
    long = find(conversation, "questions", ".worksheet-option").all()
    assert len({round(measure(line)["x"]) for line in long}) == 1


def test_a_short_answer_wraps_and_stays_one_line(worksheet: WorksheetPage):
    """The box grows; Enter and a paste of several lines break nothing."""
    box = worksheet.field("objectives__1__how_we_will_know")
    before = measure(box)["height"]
    box.fill("words that go on " * 12)
    assert measure(box)["height"] > before
    box.fill("one")
    box.press("Enter")
    assert box.input_value() == "one"
    box.evaluate(
        """box => {
          box.value = "two\\nlines"
          box.dispatchEvent(
            new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }))
        }"""
    )
    assert box.input_value() == "two lines"


def test_pairs_and_examples_stand_where_there_is_room(worksheet: WorksheetPage):
    """What the mentor will do stands beside what the mentee will do, in a wide window.

    So does an example beside its question; else it is below the answer, to be opened.
    """
    words = find(worksheet, "purpose").get_by_text("I want to be ready to apply")
    summary = find(worksheet, "purpose", "summary")
    for width in (1280, 1000, 800, 390):
        worksheet.page.set_viewport_size({"width": width, "height": 900})
        if width != 1000:
            mentor, mentee = (measure(find(worksheet, f"{who}_will")) for who in WHO)
            assert (mentor["y"] == mentee["y"]) == (width == 1280), width
            assert (mentor["x"] == mentee["x"]) != (width == 1280), width
        if width == 1280:
            expect(summary).to_be_hidden()
            box = measure(worksheet.field("purpose"))
            assert measure(words.locator("visible=true"))["x"] > box["x"] + box["width"]
            continue
        expect(words.locator("visible=true"), str(width)).to_have_count(0)
        assert measure(summary)["y"] > measure(worksheet.field("purpose"))["y"], width
        summary.click()
        expect(words.locator("visible=true"), str(width)).to_have_count(1)
        summary.click()

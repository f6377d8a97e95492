"""The list of sections: what is begun and done, where one is, and the way there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.pages import count_asked
from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty, on a wide screen."""
    return WorksheetPage(page).open()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[WorksheetPage]:
    """The contract, open and empty, on a phone."""
    page = browser.new_page(base_url=address, viewport={"width": 390, "height": 844})
    yield WorksheetPage(page).open()
    page.close()


def link(worksheet: WorksheetPage, words: str):
    """The link to the section of this name."""
    contents = worksheet.frame.get_by_role("navigation", name="Sections of this worksheet")
    return contents.get_by_role("link", name=words)


def test_it_counts_what_is_answered(worksheet: WorksheetPage):
    """Of the whole and of each section; a question that is not asked does not count.

    It says that nothing is compulsory, and no percentage.
    """
    contents = worksheet.frame.locator("[data-worksheet-contents]")
    expect(contents).to_contain_text(f"9 sections, {count_asked()} questions")
    second = link(worksheet, "When and where we meet")
    expect(second).to_have_accessible_name("When and where we meet 0 of 5")
    worksheet.form.locator("[name=how_often][value=other]").check()
    expect(second).to_have_accessible_name("When and where we meet 1 of 6")
    worksheet.field("how_often_other").fill("Every three weeks")
    expect(second).to_have_accessible_name("When and where we meet 2 of 6")
    worksheet.form.locator("[name=how_often][value=monthly]").check()
    expect(second).to_have_accessible_name("When and where we meet 1 of 5")
    expect(contents).to_contain_text("Nothing is compulsory")
    expect(contents).not_to_contain_text("%")
    expect(contents).to_contain_text(f"1 of {count_asked()} answered")
    expect(contents).to_contain_text("0 of 9 sections complete")
    expect(
        contents.get_by_role("progressbar", name=f"1 of {count_asked()} answered")
    ).to_be_visible()
    worksheet.fill_everything()
    expect(contents).to_contain_text("9 of 9 sections complete")


def test_what_is_begun_shows_with_colours_forced(browser: Browser, address: str):
    """The system's colours leave the mark of a section that is begun unlike the others."""
    page = browser.new_page(base_url=address, forced_colors="active")
    worksheet = WorksheetPage(page).open()
    worksheet.form.locator("[name=how_often][value=monthly]").check()
    begun = link(worksheet, "When and where we meet 1 of 5").bounding_box()
    untouched = link(worksheet, "Preparing, booking and keeping notes").bounding_box()
    assert begun
    assert untouched
    marks = [
        page.screenshot(clip={"x": box["x"] + 8, "y": box["y"], "width": 26, "height": 36})
        for box in (begun, untouched)
    ]
    assert marks[0] != marks[1]
    page.close()


def test_a_link_leads_to_its_heading(worksheet: WorksheetPage):
    """Focus comes to it, the bar does not cover it, and the list marks it.

    The mark follows the page also as one scrolls by hand, and at the end. At its end each section
    leads to its neighbours, with the name of the one that follows.
    """
    there = link(worksheet, "Confidentiality")
    there.click()
    heading = worksheet.form.get_by_role("heading", name="Confidentiality")
    expect(heading).to_be_focused()
    expect(there).to_have_attribute("aria-current", "true")
    top = heading.evaluate("heading => heading.getBoundingClientRect().top")
    bar = worksheet.frame.locator("[data-worksheet-bar]").bounding_box()
    assert bar
    assert top >= bar["y"] + bar["height"]
    expect(worksheet.frame.locator("[data-worksheet-contents] [aria-current]")).to_have_count(1)
    worksheet.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(link(worksheet, "What we have agreed")).to_have_attribute("aria-current", "true")
    worksheet.page.evaluate("scrollTo(0, 0)")
    expect(link(worksheet, "What we are working towards")).to_have_attribute("aria-current", "true")
    form = worksheet.form
    form.get_by_role("link", name="Section 3: Preparing, booking and keeping notes").click()
    expect(form.get_by_role("heading", name="Preparing, booking and keeping notes")).to_be_focused()
    form.locator("#contract-section-3").get_by_role("link", name="Section 2").click()
    expect(form.get_by_role("heading", name="When and where we meet")).to_be_focused()


def test_on_a_phone_the_bar_opens_it(phone: WorksheetPage):
    """One line says where one is; a sheet leads on, Esc closes it, and the list is whole again."""
    where = phone.button("Section 1 of 9")
    expect(link(phone, "Confidentiality")).to_be_hidden()
    where.click()
    expect(phone.dialog.get_by_role("heading", name="Sections")).to_be_focused()
    phone.page.keyboard.press("Escape")
    expect(where).to_be_focused()
    where.click()
    link(phone, "Confidentiality").click()
    expect(phone.dialog).to_have_count(0)
    expect(phone.form.get_by_role("heading", name="Confidentiality")).to_be_focused()
    expect(phone.button("Section 6 of 9")).to_be_visible()
    phone.button("Section 6 of 9").click()
    expect(phone.dialog.get_by_role("link")).to_have_count(9)
    # A window that grows shows it beside the form: the sheet closes.
    phone.page.set_viewport_size({"width": 1280, "height": 900})
    expect(phone.dialog).to_have_count(0)
    expect(link(phone, "Confidentiality")).to_be_visible()

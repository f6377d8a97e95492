"""A year of two figures is written out once its date is left: what is kept is a whole day."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browsing.series_page import SeriesPage
from browsing.worksheet_page import WorksheetPage


def type_date(worksheet: WorksheetPage, name: str, *parts: str) -> None:
    """Type a date by keyboard, part by part, and leave its last box."""
    worksheet.field(f"{name}__day").focus()
    for part in parts:
        worksheet.page.keyboard.type(part)
        worksheet.page.keyboard.press("Tab")


def test_a_short_year_is_written_out_and_dates_the_entry(page: Page):
    """Whoever typed it sees it; the list of entries and all pages of days know the day."""
    plan = SeriesPage(page).begin({"topics": "How to say no"})
    type_date(plan, "session_date", "7", "Dec", "26")
    expect(plan.field("session_date__year")).to_have_value("2026")
    expect(plan.field("session_date__month")).to_have_value("Dec")
    plan.expect_saved()
    plan.reload()
    expect(plan.name).to_have_text("Session 1, Monday 7 December 2026")


def test_what_is_no_day_stays_as_it_was_typed(page: Page):
    """Nothing is guessed but the century; and nothing moves while a year is typed."""
    contract = WorksheetPage(page).open()
    for typed, kept in {
        ("30", "2", "27"): "30/2/27",
        ("7", "soon", "27"): "7/soon/27",
        ("7", "12", "27?"): "7/12/27?",
        ("", "12", "27"): "/12/27",
    }.items():
        for part in ("day", "month", "year"):
            contract.field(f"start__{part}").fill("")
        type_date(contract, "start", *typed)
        expect(contract.field("start__year")).to_have_value(typed[2])
        assert contract.save_copy()[1]["answers"]["start"] == kept
    for part in ("day", "month", "year"):
        contract.field(f"start__{part}").fill("")
    type_date(contract, "start", "7", "12")
    page.keyboard.type("20")
    expect(contract.field("start__year"), "two may begin four").to_have_value("20")
    page.keyboard.type("27")
    page.keyboard.press("Tab")
    expect(contract.field("start__year")).to_have_value("2027")

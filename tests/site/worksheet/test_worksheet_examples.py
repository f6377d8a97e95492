"""The examples in the manual are alive, and nothing that is typed there is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from samples.worksheet_samples import EXAMPLES

MANUAL = "/contribute/question-kinds/"


@pytest.fixture
def manual(page: Page) -> Page:
    """The manual, once its script runs."""
    page.goto(MANUAL)
    page.get_by_role("button", name="Add another person").wait_for()
    return page


def form_with(page: Page, field: str) -> Locator:
    """Return the example's form that holds a field."""
    return page.locator("form[data-worksheet-example]").filter(
        has=page.locator(f'[data-worksheet-field="{field}"]')
    )


def test_every_example_stands_there_with_the_lines_that_make_it(manual: Page):
    """As many forms as examples, each followed by its YAML."""
    written = [example.source for each in EXAMPLES.values() for example in each]
    forms = manual.locator("form[data-worksheet-example]")
    expect(forms).to_have_count(len(written))
    shown = manual.locator(".worksheet-tryout + div pre code").all_inner_texts()
    assert [text.rstrip("\n") for text in shown] == written


def test_rows_can_be_added_and_removed(manual: Page):
    """What was removed is said, once for all examples, and can be taken back."""
    form = form_with(manual, "people")
    form.get_by_role("button", name="Add another person").click()
    form.locator('[name="people__2__name"]').fill("Łucja")
    form.get_by_role("button", name="Remove person 2").click()
    expect(manual.get_by_role("status")).to_have_text("Removed person 2. You can undo this.")
    form.get_by_role("button", name="Undo").click()
    expect(form.locator('[name="people__2__name"]')).to_have_value("Łucja")


def test_a_question_shows_with_the_answer_that_it_depends_on(manual: Page):
    """Each example follows its own answers, and a choice can be taken back."""
    form = form_with(manual, "lunch_elsewhere")
    expect(form.locator('[name="lunch_elsewhere"]')).to_be_hidden()
    form.get_by_role("radio", name="Somewhere else").check()
    expect(form.locator('[name="lunch_elsewhere"]')).to_be_visible()
    form.locator('[data-worksheet-action="unchoose"]').click()
    expect(form.locator('[name="lunch_elsewhere"]')).to_be_hidden()


def test_nothing_is_kept(manual: Page):
    """No database is made, nothing is stored, and a reload shows the examples empty."""
    before = manual.evaluate("JSON.stringify([localStorage, sessionStorage])")
    box = manual.locator('[name="topic"]')
    box.fill("canary")
    box.press("Enter")
    assert manual.evaluate("indexedDB.databases()") == []
    assert manual.evaluate("JSON.stringify([localStorage, sessionStorage])") == before
    assert manual.url.endswith(MANUAL)
    manual.reload()
    expect(box).to_have_value("")
    expect(manual.get_by_text("nothing that you type here is kept")).to_be_visible()

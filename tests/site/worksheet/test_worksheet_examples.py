"""The examples in the manual are alive, and nothing that is typed there is kept."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from browsing.axe import list_violations
from samples.worksheet_samples import EXAMPLES

MANUAL = "/contribute/question-kinds/"


def form_with(page: Page, field: str) -> Locator:
    """Return the example's form that holds a field."""
    return page.locator("form[data-worksheet-example]").filter(
        has=page.locator(f'[data-worksheet-field="{field}"]')
    )


def test_the_examples_work_and_nothing_is_kept(page: Page):
    """As many forms as examples, each with the lines that make it; what is typed goes nowhere.

    They stand on one long page, which is loaded once, and again to see that nothing is left. With
    every kind of question side by side, axe has nothing to say.
    """
    page.goto(MANUAL)
    page.get_by_role("button", name="Add another person").wait_for()
    expect_their_lines(page)
    assert list_violations(page) == []
    before = page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    add_and_remove_a_row(page)
    show_what_depends_on_an_answer(page)
    box = page.locator('[name="topic"]')
    box.fill("canary")
    box.press("Enter")
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage])") == before
    assert page.url.endswith(MANUAL)
    page.reload()
    expect(box).to_have_value("")
    expect(page.get_by_text("nothing that you type here is kept")).to_be_visible()


def expect_their_lines(page: Page) -> None:
    """Every example is followed by its YAML."""
    written = [example.source for each in EXAMPLES.values() for example in each]
    forms = page.locator("form[data-worksheet-example]")
    expect(forms).to_have_count(len(written))
    shown = page.locator(".worksheet-tryout + div pre code").all_inner_texts()
    assert [text.rstrip("\n") for text in shown] == written


def add_and_remove_a_row(page: Page) -> None:
    """What was removed is said, once for all examples, and can be taken back."""
    form = form_with(page, "people")
    form.get_by_role("button", name="Add another person").click()
    form.locator('[name="people__2__name"]').fill("Łucja")
    form.get_by_role("button", name="Remove person 2").click()
    said = page.get_by_role("status").filter(has_text="Removed")
    expect(said).to_have_text("Removed person 2. You can undo this.")
    form.get_by_role("button", name="Undo").click()
    expect(form.locator('[name="people__2__name"]')).to_have_value("Łucja")


def show_what_depends_on_an_answer(page: Page) -> None:
    """Each example follows its own answers, and a choice can be taken back."""
    form = form_with(page, "lunch_elsewhere")
    expect(form.locator('[name="lunch_elsewhere"]')).to_be_hidden()
    form.get_by_role("radio", name="Somewhere else").check()
    expect(form.locator('[name="lunch_elsewhere"]')).to_be_visible()
    form.locator('[data-worksheet-action="unchoose"]').click()
    expect(form.locator('[name="lunch_elsewhere"]')).to_be_hidden()
